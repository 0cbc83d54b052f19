import type { Input } from '../endpoint/service.ts';
import {
  badRefreshToken,
  badSession,
  disabled,
  invalidParameter,
  temporaryExpired,
  wrongPassword,
} from './errors.ts';
import { checkNotLocked, oneMore } from './lockout.ts';
import { checkPolicy, hashPassword, matchesHash } from './passwords.ts';
import { type ClientDescription, lives } from './pool.ts';
import { clientOf, type Desk } from './pool-context.ts';
import type { PoolUser } from './users.ts';

const answersOf = (input: unknown) => (input ?? {}) as Record<string, string | undefined>;

const checkFlow = (client: ClientDescription, flow: string) => {
  if (!client.properties.ExplicitAuthFlows?.includes(`ALLOW_${flow}`))
    throw invalidParameter(`${flow} flow not enabled for this client`);
};

/** The user whose password this is; every other case looks the same to the caller. */
const authenticated = async (desk: Desk, username: string, password: string): Promise<PoolUser> => {
  const now = desk.now();
  const user = await desk.users.getUserByUsername(undefined, username);
  if (!user) {
    // Takes as long as a known user's check.
    await hashPassword(password);
    throw wrongPassword();
  }
  checkNotLocked(user.failures, now);
  if (!(await matchesHash(password, user.Password))) {
    await desk.users.saveUser(undefined, { ...user, failures: oneMore(user.failures, now) });
    throw wrongPassword();
  }
  if (!user.Enabled) throw disabled();
  const { failures, ...cleared } = user;
  if (failures) await desk.users.saveUser(undefined, cleared);
  return cleared;
};

const result = async (desk: Desk, user: PoolUser, client: ClientDescription) => {
  const groups = await desk.users.listUserGroupMembership(undefined, user);
  return {
    ChallengeParameters: {},
    AuthenticationResult: await desk.tokens.signIn(user, groups, client, desk.now()),
  };
};

const newPasswordRequired = async (desk: Desk, user: PoolUser, client: ClientDescription) => {
  if ((user.temporaryUntil ?? 0) <= desk.now()) throw temporaryExpired();
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
    Session: await desk.challenges.open(user.Username, desk.now() + lives(client).session),
  };
};

const byPassword = async (
  desk: Desk,
  client: ClientDescription,
  parameters: Record<string, string | undefined>,
) => {
  checkFlow(client, 'USER_PASSWORD_AUTH');
  if (!parameters.USERNAME) throw invalidParameter('Missing required parameter USERNAME');
  if (!parameters.PASSWORD) throw invalidParameter('Missing required parameter PASSWORD');
  const user = await authenticated(desk, parameters.USERNAME, parameters.PASSWORD);
  return user.UserStatus === 'FORCE_CHANGE_PASSWORD'
    ? newPasswordRequired(desk, user, client)
    : result(desk, user, client);
};

const byRefreshToken = async (
  desk: Desk,
  client: ClientDescription,
  parameters: Record<string, string | undefined>,
) => {
  checkFlow(client, 'REFRESH_TOKEN_AUTH');
  const session = await desk.tokens.sessionOf(parameters.REFRESH_TOKEN, client, desk.now());
  const user = await desk.users.getUserByUsername(undefined, session.sub);
  if (!user) throw badRefreshToken();
  if (!user.Enabled) throw disabled();
  const groups = await desk.users.listUserGroupMembership(undefined, user);
  return {
    ChallengeParameters: {},
    AuthenticationResult: await desk.tokens.issue(user, groups, client, session, desk.now()),
  };
};

/** InitiateAuth with a password or a refresh token. */
export const initiateAuth = async (desk: Desk, input: Input) => {
  const client = clientOf(desk, input.ClientId);
  const parameters = answersOf(input.AuthParameters);
  if (input.AuthFlow === 'USER_PASSWORD_AUTH') return byPassword(desk, client, parameters);
  if (input.AuthFlow === 'REFRESH_TOKEN_AUTH' || input.AuthFlow === 'REFRESH_TOKEN')
    return byRefreshToken(desk, client, parameters);
  throw invalidParameter(`${input.AuthFlow} is not emulated`);
};

/** RespondToAuthChallenge to NEW_PASSWORD_REQUIRED; a refused password leaves the session usable. */
export const respondToAuthChallenge = async (desk: Desk, input: Input) => {
  const client = clientOf(desk, input.ClientId);
  if (input.ChallengeName !== 'NEW_PASSWORD_REQUIRED')
    throw invalidParameter(`${input.ChallengeName} is not emulated`);
  const answers = answersOf(input.ChallengeResponses);
  if (!answers.USERNAME) throw invalidParameter('Missing required parameter USERNAME');
  if (!answers.NEW_PASSWORD) throw invalidParameter('Missing required parameter NEW_PASSWORD');
  const user = await desk.users.getUserByUsername(undefined, answers.USERNAME);
  if (!user) throw badSession();
  await desk.challenges.check(input.Session, user.Username, desk.now());
  if (!user.Enabled) throw disabled();
  checkPolicy(answers.NEW_PASSWORD, desk.pool.properties.Policies?.PasswordPolicy);
  const { temporaryUntil, ...kept } = user;
  const confirmed: PoolUser = {
    ...kept,
    Password: await hashPassword(answers.NEW_PASSWORD),
    UserStatus: 'CONFIRMED',
    UserLastModifiedDate: new Date(desk.now()),
  };
  await desk.users.saveUser(undefined, confirmed);
  await desk.challenges.use(String(input.Session));
  return result(desk, confirmed, client);
};
