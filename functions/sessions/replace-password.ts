import { holdsPhone } from '../../contract/fields/password.ts';
import type { Session } from '../../contract/operations/sessions.ts';
import { WithCookies } from '../http/answer.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import type { Secret } from '../identity/derived-secret.ts';
import { deviceCookie } from '../identity/known-device.ts';
import { takeAttempt } from '../identity/sign-in-throttle.ts';
import { isTextedPassword } from '../identity/texted-password.ts';
import type { Table } from '../table/client.ts';
import { measure } from '../telemetry/metrics.ts';
import { answerSession } from './session.ts';
import { signIn } from './sign-in.ts';

type Deps = { table: Table; cognito: CognitoSignIn; secret: Secret; now: Date };
type Input = { username: string; session: string; newPassword: string };

/**
 * Whether the password was replaced by this very request, whose answer was lost: then it signs in. It counts as an
 * attempt like any other, so that nobody guesses passwords here.
 */
const replacedBefore = async (deps: Deps, { username, newPassword }: Input) => {
  const answer = await signIn(deps, { username, password: newPassword, cookies: [] });
  return answer instanceof WithCookies ? answer : refuse('challenge-expired');
};

/**
 * Whether whoever holds the phone would find the password: it is the number, or the SMS brought it. What looks like
 * the latter is looked at as often as a sign-in would be, so that nobody guesses passwords of SMS here.
 */
const easyToFind = async (
  { table, secret, now }: Deps,
  { username, newPassword }: Input,
): Promise<Refusal | undefined> => {
  if (holdsPhone(newPassword, username))
    return refuseFields({ field: 'newPassword', code: 'password-is-phone' });
  if (!(await isTextedPassword(table, await secret(), username, newPassword))) return undefined;
  return (await takeAttempt(table, { phone: username, device: undefined, now }))
    ? refuseFields({ field: 'newPassword', code: 'password-unchanged' })
    : refuse('too-many-attempts');
};

/** Replaces the password from the SMS by one of the person's own, and signs in; the same request may come again. */
export const replacePassword = async (deps: Deps, input: Input): Promise<WithCookies<Session> | Refusal> => {
  const { username, session, newPassword } = input;
  const easy = await easyToFind(deps, input);
  if (easy) return easy;
  const outcome = await deps.cognito.replacePassword(username, session, newPassword);
  if (outcome === 'expired') return replacedBefore(deps, input);
  if (outcome === 'weak') return refuseFields({ field: 'newPassword', code: 'password-common' });
  measure({ FirstSignIns: 1, SignIns: 1 }, {});
  return answerSession(outcome, deviceCookie(await deps.secret(), username));
};
