import type { Role } from '../../contract/operation.ts';
import type { Session } from '../../contract/operations/sessions.ts';
import { fetchWithin } from './fetch-within.ts';
import { withRetries } from './retry.ts';

/** The session of this tab: the access token never leaves memory, the refresh token is a cookie no script can read. */
type Held = { accessToken: string; endsAt: number };
/** `unreachable`: the portal could not be asked, which is no reason to send anybody to sign in again. */
export type SessionState = 'signed-in' | 'signed-out' | 'unreachable';

let held: Held | undefined;
let refreshing: Promise<SessionState> | undefined;
const listeners = new Set<() => void>();

const remembered = 'portal.roles';
const ownerName = 'portal.owner';
const readRoles = (): Role[] => {
  try {
    return JSON.parse(localStorage.getItem(remembered) ?? '[]') as Role[];
  } catch {
    return [];
  }
};
let roles: Role[] = typeof localStorage === 'undefined' ? [] : readRoles();

/** Who was signed in on this phone: decides what the menu shows, never what the server allows. */
export const knownRoles = (): readonly Role[] => roles;

/** Calls back whenever somebody signs in or out; returns how to stop. */
export const onSessionChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const remember = (next: Role[]) => {
  roles = next;
  if (next.length > 0) localStorage.setItem(remembered, JSON.stringify(next));
  else localStorage.removeItem(remembered);
  for (const listener of listeners) listener();
};

const subjectOf = (token: string): string => {
  const claims = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
  return (JSON.parse(atob(claims)) as { sub: string }).sub;
};

/** Whose session this tab last held, kept while it has lapsed; what is remembered of a person is theirs alone. */
export const sessionOwner = (): string | null => sessionStorage.getItem(ownerName);

const own = (subject: string) => {
  const before = sessionOwner();
  if (before !== null && before !== subject) sessionStorage.clear();
  sessionStorage.setItem(ownerName, subject);
};

/** Takes the session that a sign-in or a refresh answered; another person's drafts in this tab are forgotten. */
export const holdSession = ({ accessToken, expiresIn, roles: next }: Session): void => {
  held = { accessToken, endsAt: Date.now() + expiresIn * 1000 };
  own(subjectOf(accessToken));
  remember([...next]);
};

/** Signing out forgets the session and every draft of this tab: the next person on this phone finds nothing. */
export const dropSession = (): void => {
  held = undefined;
  sessionStorage.clear();
  remember([]);
};

/** A session that ran out keeps its drafts: signing in again continues where the typing stopped. */
const lapse = () => {
  held = undefined;
  remember([]);
};

const refresh = async (): Promise<SessionState> => {
  const response = await withRetries(
    () => fetchWithin(20_000, '/api/sessions/refresh', { method: 'POST' }),
    3,
  );
  if (response?.ok) {
    holdSession((await response.json()) as Session);
    return 'signed-in';
  }
  if (response?.status !== 401) return 'unreachable';
  lapse();
  return 'signed-out';
};

/** Renews the access token from the cookie; several callers at once share one request. */
export const renewSession = (): Promise<SessionState> => {
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
};

/** Makes sure that a token is held, renewing it a little before it ends. */
export const ensureSession = async (): Promise<SessionState> => {
  if (held && held.endsAt - Date.now() > 30_000) return 'signed-in';
  return roles.length === 0 ? 'signed-out' : renewSession();
};

/** The token to send; undefined where nobody is signed in or the portal cannot be reached. */
export const accessToken = async (): Promise<string | undefined> =>
  (await ensureSession()) === 'signed-in' ? held?.accessToken : undefined;
