import { isAnother } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import { rememberEnded } from '../identity/ended-sessions.ts';
import type { Table } from '../table/client.ts';
import { claimsOf, somebodyIn } from './session.ts';

type Deps = { table: Table; cognito: CognitoSignIn; now: Date };
type Input = { refreshToken: string | undefined; person?: string | undefined };

/**
 * Ends the session on the server: its access token is refused from now on and its refresh token is revoked.
 * Refused where the cookie has become another's than the `person` whose page asks.
 * Remembered first, revoked second: after a crash in between, signing out again finishes it.
 */
export const signOut = async (deps: Deps, { refreshToken, person }: Input): Promise<Refusal | undefined> => {
  if (!refreshToken) return undefined;
  const tokens = await deps.cognito.refresh(refreshToken);
  if (tokens === 'ended') return undefined;
  const { sub, origin_jti, exp } = claimsOf(tokens.accessToken);
  if (isAnother(person, sub)) return refuse('another-person');
  const whose = somebodyIn(tokens.accessToken);
  await rememberEnded(deps.table, whose, [{ id: origin_jti, until: exp }], deps.now);
  await deps.cognito.revoke(refreshToken);
  return undefined;
};
