import type { Session } from '../../contract/operations/sessions.ts';
import { sessionLife } from '../../contract/session-life.ts';
import { WithCookies } from '../http/answer.ts';
import { kindOf, rolesAndReachOf, type Somebody } from '../http/caller.ts';
import { cookieNamed, sessionCookie } from '../http/cookies.ts';
import type { Tokens } from '../identity/cognito-sign-in.ts';

type Claims = { sub: string; origin_jti: string; exp: number; 'cognito:groups'?: string[] };

/** What Cognito wrote into a token that it gave us a moment ago; never used on a token that a caller sent. */
export const claimsOf = (accessToken: string): Claims =>
  JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;

/** Whose token it is. */
export const somebodyIn = (accessToken: string): Somebody => {
  const { sub, 'cognito:groups': groups = [] } = claimsOf(accessToken);
  return { kind: kindOf(rolesAndReachOf(groups)), id: sub };
};

/** The session as the page holds it. */
export const sessionOf = ({ accessToken, expiresIn }: Tokens): Session => {
  const { roles, counties } = rolesAndReachOf(claimsOf(accessToken)['cognito:groups'] ?? []);
  return { accessToken, expiresIn, roles, ...(counties ? { counties } : {}) } as Session;
};

export const refreshCookieName = '__Secure-refresh';

/** The cookie that keeps a person signed in. */
const refreshCookie = (token: string): string =>
  sessionCookie(refreshCookieName, token, sessionLife.refreshTokenDays);

/** The cookie that takes the place of the former and is gone at once. */
export const noCookie = sessionCookie(refreshCookieName, '', 0);

/** The refresh token that a request brought. */
export const refreshTokenOf = (cookies: readonly string[]): string | undefined =>
  cookieNamed(refreshCookieName, cookies);

/** The session, with its cookie where Cognito gave a new refresh token. */
export const answerSession = (tokens: Tokens, ...cookies: readonly string[]): WithCookies<Session> =>
  new WithCookies(sessionOf(tokens), [
    ...(tokens.refreshToken ? [refreshCookie(tokens.refreshToken)] : []),
    ...cookies,
  ]);
