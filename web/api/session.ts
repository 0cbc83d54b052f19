import type { Session } from '../../contract/operations/sessions.ts';
import { fetchWithin } from './fetch-within.ts';
import {
  clearPerson,
  personHeaders,
  personSignedIn,
  recheckPerson,
  reportAnotherPerson,
  setTabPerson,
  tabPerson,
} from './person.ts';
import { withRetries } from './retry.ts';

/** The session of this tab: the access token never leaves memory, the refresh token is a cookie no script can read. */
type CurrentSession = { person: string; accessToken: string; endsAt: number };
/**
 * `unreachable`: the portal could not be asked, which is no reason to send anybody to sign in again.
 * `another`: the browser's session is not this tab's person's.
 */
export type SessionState = 'signed-in' | 'signed-out' | 'unreachable' | 'another';

let current: CurrentSession | undefined;
let refreshing: Promise<SessionState> | undefined;

const subjectOf = (token: string): string => {
  const claims = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
  return (JSON.parse(atob(claims)) as { sub: string }).sub;
};

/** Takes the session that a sign-in or a renewal answered: the tab is its person's. */
export const startSession = ({ accessToken, expiresIn, roles }: Session): void => {
  const person = subjectOf(accessToken);
  current = { person, accessToken, endsAt: Date.now() + expiresIn * 1000 };
  setTabPerson({ id: person, roles });
};

/** The person has gone by choice. */
export const forgetSession = (): void => {
  current = undefined;
  clearPerson({ chosen: true });
};

const ask = (method: string, path: string): Promise<Response | undefined> =>
  fetchWithin(20_000, `/api/sessions/${path}`, { method, headers: personHeaders() });

const refused = async (response: Response | undefined): Promise<SessionState> => {
  if (response?.status === 409) {
    reportAnotherPerson();
    return 'another';
  }
  if (response?.status !== 401) return 'unreachable';
  current = undefined;
  clearPerson({ chosen: false });
  return 'signed-out';
};

const refresh = async (): Promise<SessionState> => {
  const before = personSignedIn()?.id;
  const response = await withRetries(() => ask('POST', 'refresh'), 3);
  const session = response?.ok ? ((await response.json()) as Session) : undefined;
  if (recheckPerson() !== 'mine') return 'another';
  // Somebody signed in or out in between: the answer may be to the cookie before.
  if (personSignedIn()?.id !== before) return refresh();
  if (!session) return refused(response);
  const person = tabPerson();
  if (person !== undefined && person !== subjectOf(session.accessToken)) {
    reportAnotherPerson();
    return 'another';
  }
  startSession(session);
  return 'signed-in';
};

/** Renews the access token from the cookie; several callers at once share one request. */
export const renewSession = (): Promise<SessionState> => {
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
};

/** Makes sure that a token of this tab's person is held, renewing it a little before it ends. */
export const ensureSession = async (): Promise<SessionState> => {
  if (recheckPerson() !== 'mine') return 'another';
  if (current && current.person === tabPerson() && current.endsAt - Date.now() > 30_000) return 'signed-in';
  return personSignedIn() === null ? 'signed-out' : renewSession();
};

/** The token to send; undefined where nobody is signed in, somebody else is, or the portal cannot be reached. */
export const accessToken = async (): Promise<string | undefined> =>
  (await ensureSession()) === 'signed-in' ? current?.accessToken : undefined;

/** Ends the session on the server: `failed` where the portal could not be told, `another` where somebody else is signed in. */
export const endSession = async (): Promise<'ended' | 'failed' | 'another'> => {
  if (recheckPerson() === 'another') return 'another';
  const response = await withRetries(() => ask('DELETE', 'current'), 3);
  if (response?.status === 409) {
    reportAnotherPerson();
    return 'another';
  }
  return response?.ok ? 'ended' : 'failed';
};
