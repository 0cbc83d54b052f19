import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { countyGroup, countyOfGroup } from '../contract/staff-groups.ts';
import { type Ended, everySessionForGood, rememberEnded } from '../functions/identity/ended-sessions.ts';
import { endSessionsBegunBefore } from '../functions/identity/session-items.ts';
import type { Table } from '../functions/table/client.ts';

/** The pool that staff sign in at, and the table that remembers which sessions have ended. */
export type StaffPool = { client: CognitoIdentityProviderClient; userPoolId: string; table: Table };
export type StaffMember = {
  phone: string;
  password: string;
  role: string;
  counties: readonly string[];
  /** What the record of their deeds shows. */
  name?: string | undefined;
  /** Whether the password works once, to choose one's own with. */
  once?: boolean;
};

const userIn = ({ userPoolId }: StaffPool, phone: string) => ({
  UserPoolId: userPoolId,
  Username: `+${phone}`,
});

/** False where the number has a user already. */
const create = async (pool: StaffPool, { phone, name }: StaffMember): Promise<boolean> => {
  const UserAttributes = [
    { Name: 'phone_number', Value: `+${phone}` },
    { Name: 'phone_number_verified', Value: 'true' },
    ...(name ? [{ Name: 'name', Value: name }] : []),
  ];
  const user = { ...userIn(pool, phone), UserAttributes, MessageAction: 'SUPPRESS' as const };
  try {
    await pool.client.send(new AdminCreateUserCommand(user));
    return true;
  } catch (error) {
    if ((error as Error).name === 'UsernameExistsException') return false;
    throw error;
  }
};

const rename = (pool: StaffPool, phone: string, name: string) =>
  pool.client.send(
    new AdminUpdateUserAttributesCommand({
      ...userIn(pool, phone),
      UserAttributes: [{ Name: 'name', Value: name }],
    }),
  );

const groupsOf = async (pool: StaffPool, phone: string): Promise<string[]> => {
  const { Groups = [] } = await pool.client.send(
    new AdminListGroupsForUserCommand({ ...userIn(pool, phone), Limit: 60 }),
  );
  return Groups.map(({ GroupName = '' }) => GroupName);
};

/** Puts a user into these groups and takes it out of all others. */
const setGroups = async (pool: StaffPool, phone: string, wanted: readonly string[]): Promise<void> => {
  const user = userIn(pool, phone);
  const present = await groupsOf(pool, phone);
  for (const GroupName of present.filter((name) => !wanted.includes(name)))
    await pool.client.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName }));
  for (const GroupName of wanted.filter((name) => !present.includes(name)))
    await pool.client.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
};

/**
 * Ends every session of a member of staff: nothing is renewed any more, and tokens that were issued until now are refused with
 * the next request.
 */
const endSessions = async (pool: StaffPool, phone: string, now: Date, ...also: Ended[]): Promise<void> => {
  const user = userIn(pool, phone);
  await pool.client.send(new AdminUserGlobalSignOutCommand(user));
  const { UserAttributes = [] } = await pool.client.send(new AdminGetUserCommand(user));
  const id = UserAttributes.find(({ Name }) => Name === 'sub')?.Value ?? '';
  const whose = { kind: 'staff', id } as const;
  if (also.length > 0) await rememberEnded(pool.table, whose, also, now);
  await endSessionsBegunBefore(pool.table, whose, now, now);
};

/**
 * Makes a staff account, or gives an existing one this password, name, role and reach and ends its sessions.
 * Every step may be repeated.
 */
export const addStaff = async (pool: StaffPool, member: StaffMember): Promise<void> => {
  const { phone, password, role, counties, once = false } = member;
  const made = await create(pool, member);
  if (!made && member.name) await rename(pool, phone, member.name);
  await setGroups(pool, phone, [role, ...counties.map(countyGroup)]);
  const user = userIn(pool, phone);
  await pool.client.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: !once }));
  const now = new Date();
  if (!made) await endSessions(pool, phone, now);
};

/** Ends a staff account and its sessions. */
export const removeStaff = async (pool: StaffPool, phone: string): Promise<void> => {
  const now = new Date();
  await endSessions(pool, phone, now, everySessionForGood(now));
  await pool.client.send(new AdminDeleteUserCommand(userIn(pool, phone)));
};

const membersOf = async ({ client, userPoolId }: StaffPool, GroupName: string): Promise<UserType[]> => {
  const members: UserType[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListUsersInGroupCommand({ UserPoolId: userPoolId, GroupName, NextToken }),
    );
    members.push(...(page.Users ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return members;
};

/** The phone number, name and reach of everyone in a role. */
export const staffIn = async (
  pool: StaffPool,
  role: string,
): Promise<Pick<StaffMember, 'phone' | 'name' | 'counties'>[]> => {
  const staff = [];
  for (const { Attributes } of await membersOf(pool, role)) {
    const attribute = (wanted: string) => Attributes?.find(({ Name }) => Name === wanted)?.Value;
    const phone = attribute('phone_number')?.slice(1) ?? '';
    const counties = (await groupsOf(pool, phone)).flatMap((group) => countyOfGroup(group) ?? []);
    staff.push({ phone, name: attribute('name'), counties });
  }
  return staff;
};
