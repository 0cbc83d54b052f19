import { holdsPhone } from '../../contract/fields/password-rules.ts';
import type { Session } from '../../contract/operations/sessions.ts';
import { openProfile } from '../accounts/open-profile.ts';
import { WithCookies } from '../http/answer.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import { isCommonPassword } from '../identity/common-passwords.ts';
import type { Secret } from '../identity/derived-secret.ts';
import { deviceCookie } from '../identity/known-device.ts';
import { takeAttempt } from '../identity/sign-in-throttle.ts';
import {
  admissionOf,
  awaitsFirstPassword,
  isFirstPasswordSession,
  isTextedPassword,
} from '../identity/texted-password.ts';
import type { Table } from '../table/client.ts';
import type { AccountItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { measure } from '../telemetry/metrics.ts';
import { beginSession, claimsOf } from './session.ts';
import { signIn } from './sign-in.ts';

type Deps = { table: Table; cognito: CognitoSignIn; secret: Secret; now: Date };
type Input = { username: string; session: string; newPassword: string; userAgent?: string };

/**
 * Whether the password was replaced by this very request, whose answer was lost: then it signs in. It counts as an
 * attempt like any other, so that nobody guesses passwords here.
 */
const replacedBefore = async (deps: Deps, { username, newPassword, userAgent = '' }: Input) => {
  const answer = await signIn(deps, { username, password: newPassword, userAgent });
  return answer instanceof WithCookies ? answer : refuse('challenge-expired');
};

/**
 * Whether whoever holds the phone would find the password: it is the number, or the SMS brought it. What looks like
 * the latter is looked at as often as a sign-in would be, so that nobody guesses passwords of SMS here.
 */
const easyToFind = async (
  { table, now }: Deps,
  key: string,
  account: AccountItem | undefined,
  { username, newPassword }: Input,
): Promise<Refusal | undefined> => {
  if (holdsPhone(newPassword, username))
    return refuseFields({ field: 'newPassword', code: 'password-is-phone' });
  if (isCommonPassword(newPassword)) return refuseFields({ field: 'newPassword', code: 'password-common' });
  if (!isTextedPassword(account, key, newPassword)) return undefined;
  return (await takeAttempt(table, { phone: username, device: undefined, now }))
    ? refuseFields({ field: 'newPassword', code: 'password-unchanged' })
    : refuse('too-many-attempts');
};

/**
 * The person becomes a user of the pool with the password that they chose, by a sign-in whose rate can be raised; AWS
 * grants no more than thirty answers to NEW_PASSWORD_REQUIRED a second. An earlier try with another password may have
 * come as far as the pool: then that one is the password.
 */
const becomeUser = async (
  deps: Deps,
  key: string,
  account: AccountItem,
  { username, newPassword, userAgent = '' }: Input,
): Promise<WithCookies<Session> | Refusal> => {
  const { cognito, table, now } = deps;
  const outcome = await cognito.signIn(username, newPassword, admissionOf(key, username));
  if (typeof outcome === 'string' || 'challenge' in outcome) return refuse('challenge-expired');
  await openProfile(table, account, claimsOf(outcome.accessToken).sub, now);
  return beginSession(deps, outcome, userAgent, deviceCookie(key, username));
};

/** The challenge of a user whom a command made: staff with a password that works once. */
const answerChallenge = async (
  deps: Deps,
  key: string,
  input: Input,
): Promise<WithCookies<Session> | Refusal> => {
  const { username, session, newPassword, userAgent = '' } = input;
  const outcome = await deps.cognito.replacePassword(session, newPassword);
  if (outcome === 'expired') return replacedBefore(deps, input);
  if (outcome === 'weak') return refuseFields({ field: 'newPassword', code: 'password-common' });
  return beginSession(deps, outcome, userAgent, deviceCookie(key, username));
};

/** Replaces the password from the SMS by one of the person's own, and signs in; the same request may come again. */
export const replacePassword = async (deps: Deps, input: Input): Promise<WithCookies<Session> | Refusal> => {
  const { username, session } = input;
  const key = await deps.secret();
  const account = await getItem<AccountItem>(deps.table, keys.account(username));
  const easy = await easyToFind(deps, key, account, input);
  if (easy) return easy;
  const isFirst =
    account &&
    awaitsFirstPassword(account, deps.now) &&
    isFirstPasswordSession(key, username, session, deps.now);
  const answer = isFirst
    ? await becomeUser(deps, key, account, input)
    : await answerChallenge(deps, key, input);
  if (answer instanceof WithCookies) measure({ FirstSignIns: 1, SignIns: 1 }, {});
  return answer;
};
