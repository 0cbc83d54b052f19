import type { Language } from '../../contract/language.ts';
import { noticeVersion } from '../../contract/privacy-notice.ts';
import { expiryOf } from '../../contract/retention.ts';
import type { Table } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { measure } from '../telemetry/metrics.ts';
import type { AccountIntent } from './intents.ts';
import { takeSmsRequest } from './sms-rate-limit.ts';

type Deps = { table: Table; enqueue: (intent: AccountIntent) => Promise<void>; now: Date };
type Input = { phone: string; language: Language; requestId: string };

/**
 * Asks for an account, or for the SMS that says there is one already. The answer is the same in every
 * case, over the rate limit too: it tells nobody who has an account (KNEC CP2 manual, figure 12, by SMS).
 */
export const requestAccount = async (
  { table, enqueue, now }: Deps,
  input: Input,
): Promise<{ phone: string }> => {
  const { phone, language, requestId } = input;
  await enqueue({ kind: 'account', phone, requestId });
  const notice = { version: noticeVersion, at: now.toISOString() };
  const asked = await takeSmsRequest(table, {
    key: keys.account(phone),
    now,
    set: { phone, language, requestId, notice, expiresAt: expiryOf('requests', now) },
  });
  measure(asked.done ? { AccountsRequested: 1 } : { RequestsRateLimited: 1 }, {});
  return { phone };
};
