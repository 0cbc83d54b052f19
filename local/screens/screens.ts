import type { Metrics } from '../../cloud-emulator/cloudwatch/metrics.ts';
import type { EdgeAnswer, EdgeRequest } from '../../cloud-emulator/http/message.ts';
import type { Sns } from '../../cloud-emulator/sns/service.ts';
import type { Sqs } from '../../cloud-emulator/sqs/service.ts';
import { jsonAnswer, notFound } from './answers.ts';
import { metricsScreen } from './metrics.ts';
import { phoneScreen } from './phone.ts';
import { queueScreen } from './queues.ts';

/** Whether a path belongs to the local cloud itself, which no deployment has. */
export const isLocalScreen = (path: string) => path.startsWith('/_local/');

/** What only the local cloud shows: phones, queues and metrics. */
export const serveScreens =
  ({ sns, sqs, metrics }: { sns: Sns; sqs: Sqs; metrics: Metrics }) =>
  async ({ path, query, headers }: EdgeRequest): Promise<EdgeAnswer> => {
    const parameters = new URLSearchParams(query);
    const phone = parameters.get('phone')?.replace(/\D/g, '') || null;
    const wantsPage = (headers.accept ?? '').includes('text/html');
    if (path === '/_local/sms') return jsonAnswer(await sns.sms(phone ?? undefined));
    if (path === '/_local/phone') return phoneScreen(sns, phone);
    if (path === '/_local/queues') return queueScreen(sqs, wantsPage);
    if (path === '/_local/metrics') return metricsScreen(metrics, wantsPage);
    return notFound();
  };
