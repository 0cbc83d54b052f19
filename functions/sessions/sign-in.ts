import type { Session } from '../../contract/operations/sessions.ts';
import type { WithCookies } from '../http/answer.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import type { Secret } from '../identity/derived-secret.ts';
import { deviceCookie, knownDevice } from '../identity/known-device.ts';
import { forgetAttempts, giveBackAttempt, takeAttempt } from '../identity/sign-in-throttle.ts';
import { asTexted } from '../identity/texted-password.ts';
import type { Table } from '../table/client.ts';
import { measure } from '../telemetry/metrics.ts';
import { answerSession } from './session.ts';

type Deps = { table: Table; cognito: CognitoSignIn; secret: Secret; now: Date };
type Input = { username: string; password: string; cookies?: readonly string[] };
/** A password from an SMS is right in capitals too: many phones begin every word with one. */
const tryPassword = async (cognito: CognitoSignIn, phone: string, typed: string) => {
  const outcome = await cognito.signIn(phone, typed);
  const texted = asTexted(typed);
  return outcome === 'wrong' && texted && texted !== typed ? cognito.signIn(phone, texted) : outcome;
};

type Challenge = { challenge: 'NEW_PASSWORD_REQUIRED'; session: string };

/**
 * Signs a person in, or asks for a new password at the first time. A wrong password and an unknown
 * number are counted and answered alike: nothing tells who has an account. A device that the person has
 * used before is not locked out by what strangers try, and hears of the lock that Cognito has of its own.
 */
export const signIn = async (
  { table, cognito, secret, now }: Deps,
  { username, password, cookies = [] }: Input,
): Promise<WithCookies<Session> | Challenge | Refusal> => {
  const key = await secret();
  const device = knownDevice(key, username, cookies);
  const attempts = { phone: username, device, now };
  if (!(await takeAttempt(table, attempts))) return refuse('too-many-attempts');
  const outcome = await tryPassword(cognito, username, password).catch(async (outage: unknown) => {
    await giveBackAttempt(table, attempts).catch(() => undefined);
    throw outage;
  });
  if (outcome === 'wrong' || (outcome === 'locked' && !device)) return refuse('sign-in-failed');
  if (outcome === 'locked') {
    await giveBackAttempt(table, attempts);
    return refuse('wait-a-minute');
  }
  await forgetAttempts(table, attempts);
  if ('challenge' in outcome) return { challenge: 'NEW_PASSWORD_REQUIRED', session: outcome.challenge };
  measure({ SignIns: 1 }, {});
  return answerSession(outcome, deviceCookie(key, username, device));
};
