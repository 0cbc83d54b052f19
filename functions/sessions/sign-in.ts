import type { Session } from '../../contract/operations/sessions.ts';
import { openProfile } from '../accounts/open-profile.ts';
import type { WithCookies } from '../http/answer.ts';
import { rolesAndReachOf } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { CognitoSignIn, SignInOutcome, Tokens } from '../identity/cognito-sign-in.ts';
import type { Secret } from '../identity/derived-secret.ts';
import { deviceCookie, knownDevice } from '../identity/known-device.ts';
import { forgetAttempts, giveBackAttempt, takeAttempt } from '../identity/sign-in-throttle.ts';
import { awaitsFirstPassword, firstPasswordSession, isTextedPassword } from '../identity/texted-password.ts';
import type { Table } from '../table/client.ts';
import type { AccountItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { measure } from '../telemetry/metrics.ts';
import { beginSession, claimsOf } from './session.ts';

type Deps = { table: Table; cognito: CognitoSignIn; secret: Secret; now: Date };
type Input = {
  username: string;
  password: string;
  cookies?: readonly string[];
  userAgent?: string;
};
type Challenge = { challenge: 'NEW_PASSWORD_REQUIRED'; session: string };
type Found = { account: AccountItem | undefined; outcome: SignInOutcome };

/** The password of an SMS is the portal's own to know; every other one is Cognito's. */
const tryPassword = async (
  { table, cognito, now }: Deps,
  key: string,
  { username, password }: Input,
): Promise<Found> => {
  const account = await getItem<AccountItem>(table, keys.account(username));
  const isFirst = account && awaitsFirstPassword(account, now) && isTextedPassword(account, key, password);
  return {
    account,
    outcome: isFirst
      ? { challenge: firstPasswordSession(key, username, now) }
      : await cognito.signIn(username, password),
  };
};

/** A crash between the first password and the profile is mended by signing in. */
const withProfile = async (
  { table, now }: Pick<Deps, 'table' | 'now'>,
  account: AccountItem | undefined,
  tokens: Tokens,
): Promise<Tokens> => {
  const { sub, 'cognito:groups': groups = [] } = claimsOf(tokens.accessToken);
  const isProfessional = rolesAndReachOf(groups).roles.includes('professional');
  if (account && account.professionalId === undefined && isProfessional)
    await openProfile(table, account, sub, now);
  return tokens;
};

/**
 * Signs a person in, or asks for a new password at the first time. A wrong password and an unknown
 * number are counted and answered alike: nothing tells who has an account. A device that the person has
 * used before is not locked out by what strangers try, and hears of the lock that Cognito has of its own.
 */
export const signIn = async (
  deps: Deps,
  { username, password, cookies = [], userAgent = '' }: Input,
): Promise<WithCookies<Session> | Challenge | Refusal> => {
  const { table, secret, now } = deps;
  const key = await secret();
  const device = knownDevice(key, username, cookies);
  const attempts = { phone: username, device, now };
  if (!(await takeAttempt(table, attempts))) return refuse('too-many-attempts');
  const { account, outcome } = await tryPassword(deps, key, { username, password }).catch(
    async (outage: unknown) => {
      await giveBackAttempt(table, attempts).catch(() => undefined);
      throw outage;
    },
  );
  if (outcome === 'wrong' || (outcome === 'locked' && !device)) return refuse('sign-in-failed');
  if (outcome === 'locked') {
    await giveBackAttempt(table, attempts);
    return refuse('wait-a-minute');
  }
  await forgetAttempts(table, attempts);
  if ('challenge' in outcome) return { challenge: 'NEW_PASSWORD_REQUIRED', session: outcome.challenge };
  measure({ SignIns: 1 }, {});
  const tokens = await withProfile(deps, account, outcome);
  return beginSession(deps, tokens, userAgent, deviceCookie(key, username, device));
};
