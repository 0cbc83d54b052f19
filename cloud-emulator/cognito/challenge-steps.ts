import type { Step } from './challenges.ts';
import { temporaryExpired } from './errors.ts';
import { type ClientDescription, mfaOf, tokenLifetimes } from './pool.ts';
import type { PoolContext } from './pool-context.ts';
import type { PoolUser } from './users.ts';

/** Opens a session for a user's next step. */
export const openSession = (
  context: PoolContext,
  { Username }: PoolUser,
  client: ClientDescription,
  step: Step,
): Promise<string> => context.challenges.open(Username, step, context.now() + tokenLifetimes(client).session);

const newPasswordRequired = async (context: PoolContext, user: PoolUser, client: ClientDescription) => {
  if ((user.temporaryUntil ?? 0) <= context.now()) throw temporaryExpired();
  const attributes = user.Attributes.filter(({ Name }) => Name !== 'sub').map(({ Name, Value }) => [
    Name,
    Value,
  ]);
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.Username,
      requiredAttributes: '[]',
      userAttributes: JSON.stringify(Object.fromEntries(attributes)),
    },
    Session: await openSession(context, user, client, 'NEW_PASSWORD_REQUIRED'),
  };
};

const secondFactor = async (context: PoolContext, user: PoolUser, client: ClientDescription) => {
  const mfa = mfaOf(context.pool);
  if (mfa !== 'OFF' && user.totp?.verified)
    return {
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { USER_ID_FOR_SRP: user.Username },
      Session: await openSession(context, user, client, 'SOFTWARE_TOKEN_MFA'),
    };
  if (mfa !== 'ON') return undefined;
  return {
    ChallengeName: 'MFA_SETUP',
    ChallengeParameters: { USER_ID_FOR_SRP: user.Username, MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
    Session: await openSession(context, user, client, 'MFA_SETUP'),
  };
};

/** The tokens of a user who has passed every step. */
export const signedIn = async (context: PoolContext, user: PoolUser, client: ClientDescription) => {
  const groups = await context.users.listUserGroupMembership(undefined, user);
  return {
    ChallengeParameters: {},
    AuthenticationResult: await context.tokens.signIn(user, groups, client, context.now()),
  };
};

/** What follows a right password: a challenge as long as one is owed, then the tokens. */
export const nextStep = async (context: PoolContext, user: PoolUser, client: ClientDescription) => {
  if (user.UserStatus === 'FORCE_CHANGE_PASSWORD') return newPasswordRequired(context, user, client);
  return (await secondFactor(context, user, client)) ?? signedIn(context, user, client);
};
