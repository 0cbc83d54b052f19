import {
  AdminUpdateUserAttributesCommand,
  ListUsersInGroupCommand,
  paginateListUsers,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { roles } from '../contract/operation.ts';
import { leadTo, openProfile } from '../functions/accounts/open-profile.ts';
import type { Drift, People, PoolUser } from '../functions/consistency-check/users.ts';
import { openRemoveUser } from '../functions/identity/users.ts';
import type { AccountItem, ProfileItem } from '../functions/table/items.ts';
import { everyItem } from './every-item.ts';
import type { StaffPool } from './staff-accounts.ts';

/** Minutes after which nobody is still becoming a user: what differs then stays so. */
const settledMinutes = 10;

const attribute = ({ Attributes }: UserType, wanted: string): string =>
  Attributes?.find(({ Name }) => Name === wanted)?.Value ?? '';

/** The ids of those who are in a group of staff, as long as staff are in the same pool. */
const staffIds = async ({ client, userPoolId }: StaffPool): Promise<Set<string>> => {
  const ids = new Set<string>();
  for (const GroupName of roles.filter((role) => role !== 'professional')) {
    let NextToken: string | undefined;
    do {
      const page = await client.send(
        new ListUsersInGroupCommand({ UserPoolId: userPoolId, GroupName, NextToken }),
      );
      for (const { Username = '' } of page.Users ?? []) ids.add(Username);
      NextToken = page.NextToken;
    } while (NextToken);
  }
  return ids;
};

/** The professionals of a pool. */
export const professionalsIn = async (pool: StaffPool, now: Date): Promise<PoolUser[]> => {
  const [staff, users] = [await staffIds(pool), [] as PoolUser[]];
  const settledSince = now.getTime() - settledMinutes * 60_000;
  for await (const { Users = [] } of paginateListUsers(
    { client: pool.client },
    { UserPoolId: pool.userPoolId },
  ))
    for (const user of Users.filter(({ Username = '' }) => !staff.has(Username)))
      users.push({
        id: user.Username ?? '',
        phone: attribute(user, 'phone_number').slice(1),
        settled: (user.UserCreateDate?.getTime() ?? 0) <= settledSince,
      });
  return users;
};

/** The people of a table. */
export const peopleIn = async ({ table }: StaffPool, now: Date): Promise<People> => {
  const profiles: ProfileItem[] = [];
  const accounts: AccountItem[] = [];
  const moving = new Set<string>();
  const settled = new Date(now.getTime() - settledMinutes * 60_000).toISOString();
  for await (const item of everyItem(table)) {
    if (item.sk === 'ACCOUNT') accounts.push(item as AccountItem);
    if (item.sk !== 'PROFILE') continue;
    const profile = item as ProfileItem;
    profiles.push(profile);
    if (profile.closingAt || profile.createdAt > settled) moving.add(profile.professionalId);
  }
  return { profiles, accounts, moving };
};

/** What a command does about a drift, in words; the last one is for people. */
export const remedyOf = (drift: Drift): string => {
  switch (drift.kind) {
    case 'user without profile':
      return drift.account && !drift.account.professionalId
        ? 'the profile is made, as at the first sign-in'
        : 'the user, who can do nothing, is removed: the number can register';
    case 'phone differs':
      return 'the user gets the number of the profile';
    case 'account leads elsewhere':
      return 'the account leads to this professional';
    case 'profile without user':
      return 'BY HAND: nobody can sign in to it. Restore the user from the backup of the pool, or close the account';
  }
};

/** Mends one drift; false where that is for people to do. Each may be repeated. */
export const mend = async (pool: StaffPool, drift: Drift, now: Date): Promise<boolean> => {
  const { client, userPoolId: UserPoolId, table } = pool;
  const { id } = drift;
  switch (drift.kind) {
    case 'user without profile':
      if (drift.account && !drift.account.professionalId) await openProfile(table, drift.account, id, now);
      else await openRemoveUser({ client: () => client, UserPoolId })(id);
      return true;
    case 'phone differs': {
      const UserAttributes = [
        { Name: 'phone_number', Value: `+${drift.phone}` },
        { Name: 'phone_number_verified', Value: 'true' },
      ];
      await client.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username: id, UserAttributes }));
      return true;
    }
    case 'account leads elsewhere':
      await leadTo(table, drift.phone, id);
      return true;
    case 'profile without user':
      return false;
  }
};
