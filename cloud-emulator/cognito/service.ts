import { join } from 'node:path';
import { decodeJwt, type JSONWebKeySet } from 'jose';
import { AwsError } from '../endpoint/aws-error.ts';
import type { Input, Service } from '../endpoint/service.ts';
import { KeyedLock } from '../storage/keyed-lock.ts';
import { type JsonLevel, openLevel } from '../storage/level.ts';
import { Challenges } from './challenges.ts';
import { badAccessToken, badSession, noSuchResource } from './errors.ts';
import { ownActions } from './own-actions.ts';
import { packageActions } from './package-actions.ts';
import { checkEmulated, type PoolDescription } from './pool.ts';
import { type PoolContext, userOf } from './pool-context.ts';
import { openSigningKey } from './signing-key.ts';
import { TokenIssuer } from './tokens.ts';
import { noTriggers, type Trigger } from './triggers.ts';
import { Users } from './users.ts';

export type Cognito = Service & {
  /** The public keys of an issuer, as AWS serves them below it; undefined where no pool is that issuer. */
  jwksOf(issuer: string): JSONWebKeySet | undefined;
  /** Signs any claims with a pool's key: tokens that Cognito would never issue, for tests. */
  signToken(claims: Record<string, unknown>, poolId?: string): Promise<string>;
  close(): Promise<void>;
};

type Opened = {
  context: PoolContext;
  level: JsonLevel;
  fromPackage: ReturnType<typeof packageActions>;
};

const openPool = async (
  folder: string,
  pool: PoolDescription,
  now: () => number,
  trigger: Trigger,
): Promise<Opened> => {
  checkEmulated(pool);
  const level = await openLevel(folder);
  const key = await openSigningKey(level);
  const users = new Users(level, pool);
  const challenges = new Challenges(level);
  const context = {
    pool,
    users,
    tokens: new TokenIssuer(level, key, pool),
    challenges,
    jwks: key.jwks,
    trigger,
    now,
  };
  await challenges.forgetOld(now());
  for (const group of pool.groups)
    await users.saveGroup(undefined, {
      ...group,
      CreationDate: new Date(now()),
      LastModifiedDate: new Date(now()),
    });
  return { context, level, fromPackage: packageActions(context) };
};

const issuerIn = (token: unknown): string | undefined => {
  try {
    return decodeJwt(String(token)).iss;
  } catch {
    return undefined;
  }
};

/** The pool that a request is for: it names the pool or a client, or brings a token or a session of it. */
const poolFor = async (pools: readonly Opened[], input: Input): Promise<Opened> => {
  const { UserPoolId, ClientId, AccessToken, Session } = input;
  const named = (isIt: (context: PoolContext) => boolean) => pools.find(({ context }) => isIt(context));
  const missing = (error: AwsError): never => {
    throw error;
  };
  if (UserPoolId !== undefined)
    return (
      named(({ pool }) => pool.poolId === UserPoolId) ??
      missing(noSuchResource(`User pool ${UserPoolId} does not exist.`))
    );
  if (ClientId !== undefined)
    return (
      named(({ pool }) => pool.clients.some((client) => client.clientId === ClientId)) ??
      missing(noSuchResource(`User pool client ${ClientId} does not exist.`))
    );
  if (AccessToken !== undefined) {
    const issuer = issuerIn(AccessToken);
    return named(({ tokens }) => tokens.issuer === issuer) ?? missing(badAccessToken());
  }
  for (const opened of pools) if (await opened.context.challenges.ownerOf(Session)) return opened;
  return missing(badSession());
};

/** A user may be named by phone number or sub, a session by neither: what must not run side by side. */
const lockKeyOf = async ({ users, challenges }: PoolContext, input: Input): Promise<string> => {
  const answers = (input.AuthParameters ?? input.ChallengeResponses ?? {}) as Record<string, string>;
  const named = String(input.Username ?? answers.USERNAME ?? '');
  if (!named && input.Session !== undefined) return (await challenges.ownerOf(input.Session)) ?? '';
  const user = named ? await users.getUserByUsername(undefined, named) : null;
  return user?.Username ?? named;
};

const withoutUser = ['AdminCreateUser', 'AdminInitiateAuth', 'AdminRespondToAuthChallenge'];

const administrate = async (context: PoolContext, action: string, input: Input): Promise<Input> => {
  if (!action.startsWith('Admin') || withoutUser.includes(action)) return input;
  const user = await userOf(context, input.Username);
  if (action === 'AdminDeleteUser') await context.tokens.revokeAll(user.Username);
  return { ...input, Username: user.Username };
};

/**
 * Cognito on one machine for the pools that the templates describe: cognito-local where it does as
 * AWS does, our own actions where it does not, every acknowledged change on disk.
 */
export const openCognito = async (
  folder: string,
  descriptions: readonly PoolDescription[],
  now: () => number = Date.now,
  trigger: Trigger = noTriggers,
): Promise<Cognito> => {
  const pools = await Promise.all(
    descriptions.map((pool) => openPool(join(folder, pool.poolId), pool, now, trigger)),
  );
  const lock = new KeyedLock();
  return {
    name: 'cognito-idp',
    jwksOf: (issuer) => pools.find(({ context }) => context.tokens.issuer === issuer)?.context.jwks,
    signToken: async (claims, poolId = descriptions[0]?.poolId) => {
      const opened = await poolFor(pools, { UserPoolId: poolId });
      return opened.context.tokens.sign(claims);
    },
    answer: async (action, input) => {
      const own = ownActions.get(action);
      const { context, fromPackage } = await poolFor(pools, input);
      const other = fromPackage.get(action);
      if (!own && !other) throw new AwsError('UnknownOperationException', `Not emulated: Cognito ${action}`);
      const turn = `${context.pool.poolId} ${await lockKeyOf(context, input)}`;
      return lock.run(turn, async () => {
        const request = await administrate(context, action, input);
        return own ? own(context, request) : other?.(request);
      });
    },
    close: async () => {
      await Promise.all(pools.map(({ level }) => level.close()));
    },
  };
};
