import { isAnother } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import type { Secret } from '../identity/derived-secret.ts';
import { endSessions, getSession } from '../identity/session-items.ts';
import type { Table } from '../table/client.ts';
import { sessionIn } from './session-cookie.ts';

type Deps = { table: Table; cognito: Pick<CognitoSignIn, 'revoke'>; secret: Secret; now: Date };
type Input = { cookies: readonly string[]; person?: string | undefined };

/**
 * Ends the session on the server: its access token is refused from now on and its cookie renews nothing.
 * Refused where the cookie has become another's than the `person` whose page asks.
 * Cognito first: as long as the session is written down, signing out again finishes what a crash left.
 */
export const signOut = async (
  { table, cognito, secret, now }: Deps,
  { cookies, person }: Input,
): Promise<Refusal | undefined> => {
  const session = sessionIn(await secret(), cookies);
  if (!session) return undefined;
  if (isAnother(person, session.id)) return refuse('another-person');
  if (!(await getSession(table, session))) return undefined;
  await cognito.revoke(session.refreshToken);
  await endSessions(table, session, [session.sessionId], now);
  return undefined;
};
