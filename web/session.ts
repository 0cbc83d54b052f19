import type { Role } from '../contract/operation.ts';
import type { Session } from '../contract/operations/sessions.ts';

/** The session of this tab: the access token never leaves memory, the refresh token is a cookie no script can read. */
type Held = { accessToken: string; endsAt: number };
let held: Held | undefined;
let refreshing: Promise<boolean> | undefined;
const listeners = new Set<() => void>();

const remembered = 'portal.roles';
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

/** Takes the session that a sign-in or a refresh answered. */
export const holdSession = ({ accessToken, expiresIn, roles: next }: Session): void => {
  held = { accessToken, endsAt: Date.now() + expiresIn * 1000 };
  remember([...next]);
};

/** Forgets the session and every draft of this tab: the next person on this phone finds nothing. */
export const dropSession = (): void => {
  held = undefined;
  sessionStorage.clear();
  remember([]);
};

const refresh = async (): Promise<boolean> => {
  const response = await fetch('/api/sessions/refresh', { method: 'POST' });
  if (response.ok) holdSession((await response.json()) as Session);
  else if (response.status === 401) dropSession();
  return response.ok;
};

/** Renews the access token from the cookie; several callers at once share one request. */
export const renewSession = (): Promise<boolean> => {
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
};

/** The token to send, renewed a little before it ends; undefined where nobody is signed in. */
export const accessToken = async (): Promise<string | undefined> => {
  if (held && held.endsAt - Date.now() > 30_000) return held.accessToken;
  if (roles.length === 0) return undefined;
  return (await renewSession()) ? held?.accessToken : undefined;
};
