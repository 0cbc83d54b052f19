import type { Input } from '../endpoint/service.ts';
import { nextStep } from './challenge-steps.ts';
import { badRefreshToken, disabled, invalidParameter, wrongPassword } from './errors.ts';
import { afterFailure, checkNotLocked } from './lockout.ts';
import { hashPassword, matchesHash } from './passwords.ts';
import type { ClientDescription } from './pool.ts';
import { clientOf, type PoolContext } from './pool-context.ts';
import { migrate } from './triggers.ts';
import { migratedUser, type PoolUser } from './users.ts';

type Parameters = Record<string, string | undefined>;

const parametersOf = (input: unknown) => (input ?? {}) as Parameters;

const checkFlow = ({ properties }: ClientDescription, flow: string, message: string) => {
  if (!properties.ExplicitAuthFlows?.includes(`ALLOW_${flow}`)) throw invalidParameter(message);
};

/** A user whom the pool does not know: made by the migration trigger where there is one. */
const unknownUser = async (
  context: PoolContext,
  clientId: string,
  { USERNAME = '', PASSWORD = '' }: Parameters,
  metadata: unknown,
): Promise<PoolUser> => {
  const migrated = await migrate(context, {
    clientId,
    username: USERNAME,
    password: PASSWORD,
    clientMetadata: metadata as Record<string, string> | undefined,
  }).catch(() => undefined);
  if (!migrated) {
    // Takes as long as a known user's check; PreventUserExistenceErrors makes the answer the same too.
    await hashPassword(PASSWORD);
    throw wrongPassword();
  }
  const user = await migratedUser(migrated, USERNAME, PASSWORD, context.now());
  await context.users.saveUser(undefined, user);
  return user;
};

/** The user whose password this is; every other case looks the same to the caller. */
const authenticated = async (
  context: PoolContext,
  clientId: string,
  parameters: Parameters,
  metadata: unknown,
): Promise<PoolUser> => {
  const { USERNAME, PASSWORD } = parameters;
  if (!USERNAME) throw invalidParameter('Missing required parameter USERNAME');
  if (!PASSWORD) throw invalidParameter('Missing required parameter PASSWORD');
  const now = context.now();
  const user = await context.users.getUserByUsername(undefined, USERNAME);
  if (!user) return unknownUser(context, clientId, parameters, metadata);
  checkNotLocked(user.failures, now);
  if (!(await matchesHash(PASSWORD, user.Password))) {
    await context.users.saveUser(undefined, { ...user, failures: afterFailure(user.failures, now) });
    throw wrongPassword();
  }
  if (!user.Enabled) throw disabled();
  const { failures, ...cleared } = user;
  if (failures) await context.users.saveUser(undefined, cleared);
  return cleared;
};

const byPassword = async (context: PoolContext, client: ClientDescription, input: Input) => {
  const parameters = parametersOf(input.AuthParameters);
  const user = await authenticated(context, client.clientId, parameters, input.ClientMetadata);
  return nextStep(context, user, client);
};

const byRefreshToken = async (context: PoolContext, client: ClientDescription, input: Input) => {
  checkFlow(client, 'REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN_AUTH flow not enabled for this client');
  const { REFRESH_TOKEN } = parametersOf(input.AuthParameters);
  const session = await context.tokens.sessionOf(REFRESH_TOKEN, client, context.now());
  const user = await context.users.getUserByUsername(undefined, session.sub);
  if (!user) throw badRefreshToken();
  if (!user.Enabled) throw disabled();
  const groups = await context.users.listUserGroupMembership(undefined, user);
  return {
    ChallengeParameters: {},
    AuthenticationResult: await context.tokens.issue(user, groups, client, session, context.now()),
  };
};

const isRefresh = (flow: unknown) => flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN';

/** InitiateAuth, which anybody may call: with a password or a refresh token, where the client allows it. */
export const initiateAuth = async (context: PoolContext, input: Input) => {
  const client = clientOf(context, input.ClientId);
  const flow = String(input.AuthFlow);
  if (isRefresh(flow)) return byRefreshToken(context, client, input);
  if (flow.startsWith('ADMIN_')) throw invalidParameter('Initiate Auth method not supported.');
  checkFlow(client, flow, `${flow} flow not enabled for this client`);
  if (flow !== 'USER_PASSWORD_AUTH') throw invalidParameter(`${flow} is not emulated`);
  return byPassword(context, client, input);
};

/** AdminInitiateAuth, which a role must allow: with a password or a refresh token. */
export const adminInitiateAuth = async (context: PoolContext, input: Input) => {
  const client = clientOf(context, input.ClientId);
  const flow = String(input.AuthFlow);
  if (isRefresh(flow)) return byRefreshToken(context, client, input);
  checkFlow(client, flow, 'Auth flow not enabled for this client');
  if (flow !== 'ADMIN_USER_PASSWORD_AUTH') throw invalidParameter(`${flow} is not emulated`);
  return byPassword(context, client, input);
};
