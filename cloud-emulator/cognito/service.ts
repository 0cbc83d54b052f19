import { AwsError } from '../endpoint/aws-error.ts';
import type { Input, Service } from '../endpoint/service.ts';
import { Turns } from '../endpoint/turns.ts';
import { openLevel } from '../storage/level.ts';
import { Challenges } from './challenges.ts';
import { ownActions } from './own-actions.ts';
import { packageActions } from './package-actions.ts';
import { checkEmulated, type PoolDescription } from './pool.ts';
import { checkPool, type Desk, userOf } from './pool-context.ts';
import { openSigningKey } from './signing-key.ts';
import { TokenDesk } from './tokens.ts';
import { Users } from './users.ts';

export type Cognito = Service & {
  issuer: string;
  /** The public keys, as AWS serves them below the issuer. */
  jwks: Awaited<ReturnType<typeof openSigningKey>>['jwks'];
  /** Signs any claims with the pool's key: tokens that Cognito would never issue, for tests. */
  signToken(claims: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
};

/** A user may be named by phone number or sub, a session by neither: what must not run side by side. */
const turnOf = async (desk: Desk, input: Input): Promise<string> => {
  const answers = (input.AuthParameters ?? input.ChallengeResponses ?? {}) as Record<string, string>;
  const named = String(input.Username ?? answers.USERNAME ?? '');
  const user = named ? await desk.users.getUserByUsername(undefined, named) : null;
  return user?.Username ?? named;
};

const administrate = async (desk: Desk, action: string, input: Input): Promise<Input> => {
  if ('UserPoolId' in input) checkPool(desk, input.UserPoolId);
  if (!action.startsWith('Admin') || action === 'AdminCreateUser') return input;
  const user = await userOf(desk, input.Username);
  if (action === 'AdminDeleteUser') await desk.tokens.revokeAll(user.Username);
  return { ...input, Username: user.Username };
};

/**
 * Cognito on one machine for the pool that the template describes: cognito-local where it does as
 * AWS does, our own actions where it does not, every acknowledged change on disk.
 */
export const openCognito = async (
  folder: string,
  pool: PoolDescription,
  now: () => number = Date.now,
): Promise<Cognito> => {
  checkEmulated(pool);
  const level = await openLevel(folder);
  const key = await openSigningKey(level);
  const users = new Users(level, pool);
  const desk: Desk = {
    pool,
    users,
    tokens: new TokenDesk(level, key, pool),
    challenges: new Challenges(level),
    now,
  };
  await desk.challenges.forgetOld(now());
  for (const group of pool.groups)
    await users.saveGroup(undefined, {
      ...group,
      CreationDate: new Date(now()),
      LastModifiedDate: new Date(now()),
    });
  const fromPackage = packageActions(desk);
  const turns = new Turns();

  return {
    name: 'cognito-idp',
    issuer: desk.tokens.issuer,
    jwks: key.jwks,
    signToken: (claims) => desk.tokens.sign(claims),
    answer: async (action, input) => {
      const own = ownActions.get(action);
      const other = fromPackage.get(action);
      if (!own && !other) throw new AwsError('UnknownOperationException', `Not emulated: Cognito ${action}`);
      return turns.take(await turnOf(desk, input), async () => {
        const request = await administrate(desk, action, input);
        return own ? own(desk, request) : other?.(request);
      });
    },
    close: () => level.close(),
  };
};
