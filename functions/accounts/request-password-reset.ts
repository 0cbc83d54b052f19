import type { Language } from '../../contract/language.ts';
import { expiryOf } from '../../contract/retention.ts';
import type { Table } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { measure } from '../telemetry/metrics.ts';
import type { ResetIntent } from './intents.ts';
import { takeSmsRequest } from './sms-rate-limit.ts';

type Deps = { table: Table; enqueue: (intent: ResetIntent) => Promise<void>; now: Date };
type Input = { phone: string; language: Language; resetId: string };

/** Asks for a reset code; the present password keeps working. The answer is the same for every number. */
export const requestPasswordReset = async (
  { table, enqueue, now }: Deps,
  input: Input,
): Promise<{ phone: string }> => {
  const { phone, language, resetId } = input;
  await enqueue({ kind: 'reset', phone, resetId, language });
  const asked = await takeSmsRequest(table, {
    key: keys.signIn(phone),
    now,
    set: { resetId, guesses: 0, expiresAt: expiryOf('signIns', now) },
    keep: { earlierResetId: 'resetId' },
    remove: ['usedFor', 'usedAt', 'codeSentAt'],
  });
  measure(asked.done ? { PasswordResetsRequested: 1 } : { RequestsRateLimited: 1 }, {});
  return { phone };
};
