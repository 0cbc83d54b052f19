import type { Session } from '../../contract/operations/sessions.ts';
import { WithCookies } from '../http/answer.ts';
import { kindOf, rolesAndReachOf, type Somebody } from '../http/caller.ts';
import type { Tokens } from '../identity/cognito-sign-in.ts';
import type { Secret } from '../identity/derived-secret.ts';
import { putSession } from '../identity/session-items.ts';
import type { Table } from '../table/client.ts';
import { deviceOf } from './device-of.ts';
import { cookieOf, type SessionKey } from './session-cookie.ts';

type Claims = { sub: string; origin_jti: string; exp: number; 'cognito:groups'?: string[] };

/** What Cognito wrote into a token that it gave us a moment ago; never used on a token that a caller sent. */
export const claimsOf = (accessToken: string): Claims =>
  JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;

/** Whose token it is. */
const somebodyIn = (accessToken: string): Somebody => {
  const { sub, 'cognito:groups': groups = [] } = claimsOf(accessToken);
  return { kind: kindOf(rolesAndReachOf(groups)), id: sub };
};

/** The session as the page holds it. */
export const sessionOf = ({ accessToken, expiresIn }: Tokens): Session => {
  const { roles, counties } = rolesAndReachOf(claimsOf(accessToken)['cognito:groups'] ?? []);
  return { accessToken, expiresIn, roles, ...(counties ? { counties } : {}) } as Session;
};

/** The session, with the cookie that renews it. */
export const answerSession = async (
  secret: Secret,
  tokens: Tokens,
  session: SessionKey,
  ...cookies: readonly string[]
): Promise<WithCookies<Session>> =>
  new WithCookies(sessionOf(tokens), [cookieOf(await secret(), session), ...cookies]);

type Deps = { table: Table; secret: Secret; now: Date };

/** Begins the session that a sign-in gave: written down before its cookie goes out, so that it can be ended. */
export const beginSession = async (
  { table, secret, now }: Deps,
  tokens: Tokens,
  userAgent: string,
  ...cookies: readonly string[]
): Promise<WithCookies<Session>> => {
  const id = { ...somebodyIn(tokens.accessToken), sessionId: claimsOf(tokens.accessToken).origin_jti };
  await putSession(table, id, deviceOf(userAgent), now);
  const session = { ...id, generation: 1, refreshToken: tokens.refreshToken ?? '' };
  return answerSession(secret, tokens, session, ...cookies);
};
