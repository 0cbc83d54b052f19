import type { Input } from '../endpoint/service.ts';
import { invalidParameter, notAuthorized, wrongPassword } from './errors.ts';
import { checkPolicy, hashPassword, matchesHash } from './passwords.ts';
import { clientOf, type PoolContext } from './pool-context.ts';
import { signedInUser } from './sessions.ts';
import type { PoolUser } from './users.ts';

/** What anybody may do to the own user with an access token, or without any: as the pool and its client allow it. */

const writable = (context: PoolContext, clientId: string): readonly string[] | undefined =>
  clientOf(context, clientId).properties.WriteAttributes as string[] | undefined;

/** UpdateUserAttributes: only what the client may write; without a list that is every attribute. */
export const updateUserAttributes = async (context: PoolContext, input: Input) => {
  const user = await signedInUser(context, input.AccessToken);
  const { clientId } = await context.tokens.ownerOf(input.AccessToken);
  const allowed = writable(context, clientId);
  const given = (input.UserAttributes ?? []) as PoolUser['Attributes'];
  for (const { Name } of given)
    if (allowed && !allowed.includes(Name))
      throw notAuthorized('A client attempted to write unauthorized attribute');
  const names = given.map(({ Name }) => Name);
  const Attributes = [...user.Attributes.filter(({ Name }) => !names.includes(Name)), ...given];
  await context.users.saveUser(undefined, { ...user, Attributes });
  return { CodeDeliveryDetailsList: [] };
};

/** DeleteUser: the own user, gone. */
export const deleteUser = async (context: PoolContext, input: Input) => {
  const user = await signedInUser(context, input.AccessToken);
  await context.tokens.revokeAll(user.Username);
  await context.users.deleteUser(undefined, user);
  return {};
};

/** ChangePassword: with the previous one. */
export const changePassword = async (context: PoolContext, input: Input) => {
  const user = await signedInUser(context, input.AccessToken);
  if (!(await matchesHash(String(input.PreviousPassword ?? ''), user.Password))) throw wrongPassword();
  checkPolicy(input.ProposedPassword, context.pool.properties.Policies?.PasswordPolicy);
  await context.users.saveUser(undefined, {
    ...user,
    Password: await hashPassword(String(input.ProposedPassword)),
  });
  return {};
};

/** SignUp, which a pool refuses whose users only an administrator makes. */
export const signUp = async (context: PoolContext, input: Input) => {
  clientOf(context, input.ClientId);
  const { AllowAdminCreateUserOnly } = (context.pool.properties.AdminCreateUserConfig ?? {}) as {
    AllowAdminCreateUserOnly?: boolean;
  };
  if (AllowAdminCreateUserOnly) throw notAuthorized('SignUp is not permitted for this user pool');
  throw invalidParameter('Not emulated: users who sign themselves up');
};

/** ForgotPassword, which a pool refuses whose users only an administrator lets in again. */
export const forgotPassword = async (context: PoolContext, input: Input) => {
  clientOf(context, input.ClientId);
  const { RecoveryMechanisms = [] } = (context.pool.properties.AccountRecoverySetting ?? {}) as {
    RecoveryMechanisms?: { Name?: string }[];
  };
  if (RecoveryMechanisms.some(({ Name }) => Name === 'admin_only'))
    throw notAuthorized('Contact administrator to reset password.');
  throw invalidParameter('Not emulated: codes that Cognito itself sends');
};

/** What follows SignUp and ForgotPassword: no code was ever sent. */
export const noCode = async (context: PoolContext, input: Input) => {
  clientOf(context, input.ClientId);
  throw notAuthorized('Invalid code provided, please request a code again.');
};
