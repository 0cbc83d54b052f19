import type { Challenges } from './challenges.ts';
import { noSuchResource, noSuchUser } from './errors.ts';
import type { ClientDescription, PoolDescription } from './pool.ts';
import type { SigningKey } from './signing-key.ts';
import type { TokenIssuer } from './tokens.ts';
import type { Trigger } from './triggers.ts';
import type { PoolUser, Users } from './users.ts';

/** What the actions of one pool work with. */
export type PoolContext = {
  pool: PoolDescription;
  users: Users;
  tokens: TokenIssuer;
  challenges: Challenges;
  jwks: SigningKey['jwks'];
  /** Runs a Lambda function that the pool's triggers name. */
  trigger: Trigger;
  now: () => number;
};

/** The client that a request names. */
export const clientOf = ({ pool }: PoolContext, clientId: unknown): ClientDescription => {
  const client = pool.clients.find((each) => each.clientId === clientId);
  if (!client) throw noSuchResource(`User pool client ${clientId} does not exist.`);
  return client;
};

/** The user that an administrator's request names, by sub or by phone number. */
export const userOf = async ({ users }: PoolContext, username: unknown): Promise<PoolUser> => {
  const user = await users.getUserByUsername(undefined, String(username ?? ''));
  if (!user) throw noSuchUser();
  return user;
};
