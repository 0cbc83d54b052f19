import type { Session } from '../../contract/operations/sessions.ts';
import type { WithCookies } from '../edge/answer.ts';
import { measure } from '../edge/metrics.ts';
import { type Refusal, refuse } from '../edge/refusal.ts';
import type { Table } from '../table/client.ts';
import { forgetAttempts, takeAttempt } from './attempts.ts';
import type { Gate } from './gate.ts';
import { answerSession } from './session.ts';

type Deps = { table: Table; gate: Gate; now: Date };
type Input = { username: string; password: string };
type Challenge = { challenge: 'NEW_PASSWORD_REQUIRED'; session: string };

/**
 * Signs a person in, or asks for a new password at the first time. A wrong password and an unknown
 * number are counted and answered alike: nothing tells who has an account.
 */
export const signIn = async (
  { table, gate, now }: Deps,
  { username, password }: Input,
): Promise<WithCookies<Session> | Challenge | Refusal> => {
  if (!(await takeAttempt(table, username, now))) return refuse('too-many-attempts');
  const outcome = await gate.signIn(username, password);
  if (outcome === 'wrong') return refuse('sign-in-failed');
  await forgetAttempts(table, username, now);
  if ('challenge' in outcome) return { challenge: 'NEW_PASSWORD_REQUIRED', session: outcome.challenge };
  measure({ SignIns: 1 }, {});
  return answerSession(outcome);
};
