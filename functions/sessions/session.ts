import type { Session } from '../../contract/operations/sessions.ts';
import { sessionLife } from '../../contract/session-life.ts';
import { WithCookies } from '../edge/answer.ts';
import { standingOf } from '../edge/caller.ts';
import type { Tokens } from './gate.ts';

type Claims = { sub: string; origin_jti: string; exp: number; 'cognito:groups'?: string[] };

/** What Cognito wrote into a token that it gave us a moment ago; never used on a token that a caller sent. */
export const claimsOf = (accessToken: string): Claims =>
  JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;

/** The session as the page holds it. */
export const sessionOf = ({ accessToken, expiresIn }: Tokens): Session => {
  const { roles, counties } = standingOf(claimsOf(accessToken)['cognito:groups'] ?? []);
  return { accessToken, expiresIn, roles, ...(counties ? { counties } : {}) } as Session;
};

const name = 'refresh';
const attributes = 'HttpOnly; Secure; SameSite=Strict; Path=/api/sessions';

/** The cookie that keeps a person signed in; no script can read it and no other site can send it. */
const refreshCookie = (token: string): string =>
  `${name}=${token}; ${attributes}; Max-Age=${sessionLife.refreshTokenDays * 86_400}`;

/** The cookie that takes the place of the former and is gone at once. */
export const noCookie = `${name}=; ${attributes}; Max-Age=0`;

/** The refresh token that a request brought. */
export const refreshTokenOf = (cookies: readonly string[]): string | undefined =>
  cookies
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .trim() || undefined;

/** The session, with its cookie where Cognito gave a new refresh token. */
export const answerSession = (tokens: Tokens): WithCookies<Session> =>
  new WithCookies(sessionOf(tokens), tokens.refreshToken ? [refreshCookie(tokens.refreshToken)] : []);
