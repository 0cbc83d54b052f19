import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import { badAccessToken } from './errors.ts';
import { clientOf, type PoolContext, userOf } from './pool-context.ts';
import type { PoolUser } from './users.ts';

/** The user whose access token it is; an ID token opens nothing here. */
export const signedInUser = async (context: PoolContext, accessToken: unknown): Promise<PoolUser> => {
  const { sub, issuedAt } = await context.tokens.ownerOf(accessToken);
  const user = await context.users.getUserByUsername(undefined, sub);
  if (!user) throw badAccessToken();
  if (issuedAt <= (user.signedOutAt ?? 0)) throw badAccessToken('Access Token has been revoked');
  return user;
};

const signOut = async (context: PoolContext, user: PoolUser) => {
  await context.users.saveUser(undefined, { ...user, signedOutAt: Math.floor(context.now() / 1000) });
  await context.tokens.revokeAll(user.Username);
  return {};
};

const isJwt = (token: unknown): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(String(token));

/** RevokeToken: the refresh token and what it would have made are worth nothing afterwards. */
export const revokeToken = async (context: PoolContext, input: Input) => {
  const client = clientOf(context, input.ClientId);
  if (client.properties.EnableTokenRevocation === false)
    throw new AwsError('UnsupportedOperationException', 'Token revocation is not enabled for this client');
  if (isJwt(input.Token)) throw new AwsError('UnsupportedTokenTypeException', 'Token type is not supported');
  await context.tokens.revoke(String(input.Token ?? ''));
  return {};
};

/** GlobalSignOut of the user whose access token it is. */
export const globalSignOut = async (context: PoolContext, input: Input) =>
  signOut(context, await signedInUser(context, input.AccessToken));

/** AdminUserGlobalSignOut of any user. */
export const adminUserGlobalSignOut = async (context: PoolContext, input: Input) =>
  signOut(context, await userOf(context, input.Username));

/** GetUser of the user whose access token it is. */
export const getUser = async (context: PoolContext, input: Input) => {
  const { Username, Attributes } = await signedInUser(context, input.AccessToken);
  return { Username, UserAttributes: Attributes };
};
