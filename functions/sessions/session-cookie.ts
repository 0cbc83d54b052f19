import { sessionLife } from '../../contract/session-life.ts';
import type { PersonKind, Somebody } from '../http/caller.ts';
import { cookieNamed, sessionCookie } from '../http/cookies.ts';
import { seal, unseal } from '../identity/seal.ts';

/** What keeps somebody signed in: whose session it is, how often it was renewed, and Cognito's refresh token. */
export type SessionKey = Somebody & { sessionId: string; generation: number; refreshToken: string };

export const refreshCookieName = '__Secure-refresh';

/** The cookie that holds a session's key, sealed; no two of them are alike. */
export const cookieOf = (key: string, session: SessionKey): string => {
  const { kind, id, sessionId, generation, refreshToken } = session;
  const text = JSON.stringify([kind, id, sessionId, generation, refreshToken]);
  return sessionCookie(refreshCookieName, seal(key, 'session', text), sessionLife.refreshTokenDays);
};

/** The cookie that takes the place of the former and is gone at once. */
export const noCookie = sessionCookie(refreshCookieName, '', 0);

/** The session whose cookie a request brought; undefined for everything that this portal did not seal. */
export const sessionIn = (key: string, cookies: readonly string[]): SessionKey | undefined => {
  const text = unseal(key, 'session', cookieNamed(refreshCookieName, cookies) ?? '');
  if (text === undefined) return undefined;
  const [kind, id, sessionId, generation, refreshToken] = JSON.parse(text) as [
    PersonKind,
    string,
    string,
    number,
    string,
  ];
  return { kind, id, sessionId, generation, refreshToken };
};
