import type { Extension } from '../../cloud-emulator/extension.ts';
import type { HttpAnswer, HttpRequest } from '../../cloud-emulator/http/message.ts';
import type { Services } from '../../cloud-emulator/services.ts';
import { jsonAnswer, notFound } from './answers.ts';
import { metricsScreen } from './metrics.ts';
import { phoneScreen } from './phone.ts';
import { queueScreen } from './queues.ts';

type Shown = Pick<Services, 'sns' | 'sqs' | 'metrics'>;

const screen = async (
  { sns, sqs, metrics }: Shown,
  { path, query, headers }: HttpRequest,
): Promise<HttpAnswer> => {
  const phone = new URLSearchParams(query).get('phone')?.replace(/\D/g, '') || null;
  const wantsPage = (headers.accept ?? '').includes('text/html');
  if (path === '/_local/sms') return jsonAnswer(await sns.sms(phone ?? undefined));
  if (path === '/_local/phone') return phoneScreen(sns, phone);
  if (path === '/_local/queues') return queueScreen(sqs, wantsPage);
  if (path === '/_local/metrics') return metricsScreen(metrics, wantsPage);
  return notFound();
};

/** What only this machine shows and no deployment has, under `/_local/`: phones, queues and metrics. */
export const screens = (services: Shown): Extension => ({
  answer: (request) => (request.path.startsWith('/_local/') ? screen(services, request) : undefined),
});
