import type { CognitoSignIn } from '../identity/cognito-sign-in.ts';
import { rememberEnded } from '../identity/ended-sessions.ts';
import type { Table } from '../table/client.ts';
import { claimsOf } from './session.ts';

type Deps = { table: Table; cognito: CognitoSignIn; now: Date };
/**
 * Ends the session on the server: its access token is refused from now on and its refresh token is revoked.
 * Remembered first, revoked second: after a crash in between, signing out again finishes it.
 */
export const signOut = async (deps: Deps, refreshToken: string | undefined): Promise<void> => {
  if (!refreshToken) return;
  const tokens = await deps.cognito.refresh(refreshToken);
  if (tokens === 'ended') return;
  const { sub, origin_jti, exp } = claimsOf(tokens.accessToken);
  await rememberEnded(deps.table, sub, { id: origin_jti, until: exp }, deps.now);
  await deps.cognito.revoke(refreshToken);
};
