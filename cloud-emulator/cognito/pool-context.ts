import type { Challenges } from './challenges.ts';
import { noSuchResource, noSuchUser } from './errors.ts';
import type { ClientDescription, PoolDescription } from './pool.ts';
import type { TokenDesk } from './tokens.ts';
import type { PoolUser, Users } from './users.ts';

/** What the pool's actions work with. */
export type Desk = {
  pool: PoolDescription;
  users: Users;
  tokens: TokenDesk;
  challenges: Challenges;
  now: () => number;
};

/** The client that a request names. */
export const clientOf = ({ pool }: Desk, clientId: unknown): ClientDescription => {
  const client = pool.clients.find((each) => each.clientId === clientId);
  if (!client) throw noSuchResource(`User pool client ${clientId} does not exist.`);
  return client;
};

/** The user that an administrator's request names, by sub or by phone number. */
export const userOf = async ({ users }: Desk, username: unknown): Promise<PoolUser> => {
  const user = await users.getUserByUsername(undefined, String(username ?? ''));
  if (!user) throw noSuchUser();
  return user;
};

/** Refuses a request for another pool. */
export const checkPool = ({ pool }: Desk, poolId: unknown) => {
  if (poolId !== pool.poolId) throw noSuchResource(`User pool ${poolId} does not exist.`);
};
