import { randomUUID } from 'node:crypto';
import type { Group, User, UserPool, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import type { JsonLevel } from '../storage/level.ts';
import { aliasExists } from './errors.ts';
import type { Failures } from './lockout.ts';
import { hashPassword } from './passwords.ts';
import type { PoolDescription } from './pool.ts';
import type { Migrated } from './triggers.ts';

/** cognito-local's user and what it does not know: `Password` is a hash here. */
export type PoolUser = User & {
  temporaryUntil?: number;
  failures?: Failures;
  /** The authenticator; it counts from the first right code on. */
  totp?: { secret: string; verified: boolean; lastStep?: number };
  /** Access tokens issued before this second no longer count at Cognito itself. */
  signedOutAt?: number;
};

type Operation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

const userKey = (sub: string) => `user!${sub}`;
const phoneKey = (phone: string) => `phone!${phone}`;
const groupKey = (name: string) => `group!${name}`;
const memberKey = (group: string, sub: string) => `member!${group}!${sub}`;
const membershipKey = (sub: string, group: string) => `membership!${sub}!${group}`;
const range = (prefix: string) => ({ gte: prefix, lt: `${prefix}\uffff` });

const revive = (user: PoolUser | undefined): PoolUser | null =>
  user
    ? {
        ...user,
        UserCreateDate: new Date(user.UserCreateDate),
        UserLastModifiedDate: new Date(user.UserLastModifiedDate),
      }
    : null;

/** A user's attribute, undefined where it has none. */
export const attributeOf = (user: User, name: string): string | undefined =>
  user.Attributes.find((attribute) => attribute.Name === name)?.Value;

/** The user that a migration trigger vouched for; the pool's password policy is not asked, as on AWS. */
export const migratedUser = async (
  { attributes, confirmed }: Migrated,
  username: string,
  password: string,
  now: number,
): Promise<PoolUser> => {
  const sub = randomUUID();
  const named = Object.entries({ phone_number: username, ...attributes });
  return {
    Username: sub,
    Attributes: [
      { Name: 'sub', Value: sub },
      ...named.filter(([Name]) => Name !== 'username').map(([Name, Value]) => ({ Name, Value })),
    ],
    Enabled: true,
    Password: await hashPassword(password),
    UserStatus: confirmed ? 'CONFIRMED' : 'RESET_REQUIRED',
    UserCreateDate: new Date(now),
    UserLastModifiedDate: new Date(now),
    RefreshTokens: [],
  };
};

const unused = () => Promise.reject(new Error('The template, not a call, makes pools and clients'));

/**
 * The users and groups of the pool on disk, found by sub or phone number in one read however many
 * there are. It stands in for cognito-local's own service, which reads and rewrites one JSON file.
 */
export class Users implements UserPoolService {
  readonly options: UserPool;
  readonly saveAppClient = unused;
  readonly deleteAppClient = unused;
  readonly updateOptions = unused;
  readonly getUserByRefreshToken = unused;
  readonly storeRefreshToken = unused;
  readonly #level: JsonLevel;

  constructor(level: JsonLevel, pool: PoolDescription) {
    this.#level = level;
    this.options = { ...pool.properties, Id: pool.poolId } as UserPool;
  }

  async getUserByUsername(_context: unknown, username: string): Promise<PoolUser | null> {
    const sub = username.startsWith('+')
      ? ((await this.#level.get(phoneKey(username))) as string | undefined)
      : username;
    return sub ? revive((await this.#level.get(userKey(sub))) as PoolUser | undefined) : null;
  }

  async saveUser(_context: unknown, user: PoolUser): Promise<void> {
    const before = await this.getUserByUsername(undefined, user.Username);
    const [oldPhone, phone] = [before, user].map((each) => each && attributeOf(each, 'phone_number'));
    const operations: Operation[] = [{ type: 'put', key: userKey(user.Username), value: user }];
    if (phone && phone !== oldPhone) {
      if (await this.#level.get(phoneKey(phone))) throw aliasExists();
      operations.push({ type: 'put', key: phoneKey(phone), value: user.Username });
    }
    if (oldPhone && phone !== oldPhone) operations.push({ type: 'del', key: phoneKey(oldPhone) });
    await this.#level.batch(operations);
  }

  async deleteUser(_context: unknown, user: PoolUser): Promise<void> {
    const phone = attributeOf(user, 'phone_number');
    const groups = await this.listUserGroupMembership(undefined, user);
    await this.#level.batch([
      { type: 'del', key: userKey(user.Username) },
      ...(phone ? [{ type: 'del' as const, key: phoneKey(phone) }] : []),
      ...groups.flatMap((group) => this.#membership('del', group, user.Username)),
    ]);
  }

  async listUsers(): Promise<readonly PoolUser[]> {
    const users: PoolUser[] = [];
    for await (const [, user] of this.#level.iterator(range('user!'))) {
      const revived = revive(user as PoolUser);
      if (revived) users.push(revived);
    }
    return users;
  }

  #membership(type: 'put' | 'del', group: string, sub: string): Operation[] {
    const keys = [memberKey(group, sub), membershipKey(sub, group)];
    return keys.map((key) => (type === 'put' ? { type, key, value: true } : { type, key }));
  }

  async getGroupByGroupName(_context: unknown, name: string): Promise<Group | null> {
    const group = (await this.#level.get(groupKey(name))) as Group | undefined;
    if (!group) return null;
    const prefix = memberKey(name, '');
    const members: string[] = [];
    for await (const key of this.#level.keys(range(prefix))) members.push(key.slice(prefix.length));
    return {
      ...group,
      CreationDate: new Date(group.CreationDate),
      LastModifiedDate: new Date(group.LastModifiedDate),
      members,
    };
  }

  async listGroups(): Promise<readonly Group[]> {
    const names: string[] = [];
    for await (const key of this.#level.keys(range(groupKey('')))) names.push(key.slice('group!'.length));
    const groups = await Promise.all(names.map((name) => this.getGroupByGroupName(undefined, name)));
    return groups.filter((group) => group !== null);
  }

  async listUserGroupMembership(_context: unknown, user: User): Promise<string[]> {
    const prefix = membershipKey(user.Username, '');
    const names: string[] = [];
    for await (const key of this.#level.keys(range(prefix))) names.push(key.slice(prefix.length));
    return names;
  }

  async addUserToGroup(_context: unknown, group: Group, user: User): Promise<void> {
    await this.#level.batch(this.#membership('put', group.GroupName, user.Username));
  }

  async removeUserFromGroup(_context: unknown, group: Group, user: User): Promise<void> {
    await this.#level.batch(this.#membership('del', group.GroupName, user.Username));
  }

  async saveGroup(_context: unknown, { members, ...group }: Group): Promise<void> {
    await this.#level.put(groupKey(group.GroupName), group);
  }

  async deleteGroup(_context: unknown, group: Group): Promise<void> {
    const members = (await this.getGroupByGroupName(undefined, group.GroupName))?.members ?? [];
    await this.#level.batch([
      { type: 'del', key: groupKey(group.GroupName) },
      ...members.flatMap((sub) => this.#membership('del', group.GroupName, sub)),
    ]);
  }
}
