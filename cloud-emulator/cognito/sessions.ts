import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import { badAccessToken } from './errors.ts';
import { clientOf, type Desk, userOf } from './pool-context.ts';
import type { PoolUser } from './users.ts';

const signedIn = async (desk: Desk, accessToken: unknown): Promise<PoolUser> => {
  const { sub, issuedAt } = await desk.tokens.ownerOf(accessToken);
  const user = await desk.users.getUserByUsername(undefined, sub);
  if (!user) throw badAccessToken();
  if (issuedAt <= (user.signedOutAt ?? 0)) throw badAccessToken('Access Token has been revoked');
  return user;
};

const signOut = async (desk: Desk, user: PoolUser) => {
  await desk.users.saveUser(undefined, { ...user, signedOutAt: Math.floor(desk.now() / 1000) });
  await desk.tokens.revokeAll(user.Username);
  return {};
};

/** RevokeToken: the refresh token and what it would have made are worth nothing afterwards. */
export const revokeToken = async (desk: Desk, input: Input) => {
  const client = clientOf(desk, input.ClientId);
  if (client.properties.EnableTokenRevocation === false)
    throw new AwsError('UnsupportedOperationException', 'Token revocation is not enabled for this client');
  await desk.tokens.revoke(String(input.Token ?? ''));
  return {};
};

/** GlobalSignOut of the user whose access token it is. */
export const globalSignOut = async (desk: Desk, input: Input) =>
  signOut(desk, await signedIn(desk, input.AccessToken));

/** AdminUserGlobalSignOut of any user. */
export const adminUserGlobalSignOut = async (desk: Desk, input: Input) =>
  signOut(desk, await userOf(desk, input.Username));

/** GetUser of the user whose access token it is. */
export const getUser = async (desk: Desk, input: Input) => {
  const { Username, Attributes } = await signedIn(desk, input.AccessToken);
  return { Username, UserAttributes: Attributes };
};
