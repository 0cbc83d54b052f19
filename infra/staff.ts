import { parseArgs } from 'node:util';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { normalPhone } from '../contract/fields/phone-number.ts';
import { roles } from '../contract/operation.ts';
import { counties } from '../contract/reference/counties.ts';
import { newStaffPassword } from './staff-password.ts';
import { poolOfPortal } from './staff-pool.ts';

export type StaffPool = { client: CognitoIdentityProviderClient; userPoolId: string };
export type StaffMember = {
  phone: string;
  password: string;
  role: string;
  counties: readonly string[];
  name?: string | undefined;
};

const already = (error: Error) => {
  if (error.name !== 'UsernameExistsException') throw error;
};

/** Makes a staff account, or brings an existing one up to date; every step may be repeated. */
export const addStaff = async ({ client, userPoolId }: StaffPool, member: StaffMember): Promise<void> => {
  const user = { UserPoolId: userPoolId, Username: `+${member.phone}` };
  const UserAttributes = [
    { Name: 'phone_number', Value: `+${member.phone}` },
    { Name: 'phone_number_verified', Value: 'true' },
    ...(member.name ? [{ Name: 'name', Value: member.name }] : []),
  ];
  await client
    .send(new AdminCreateUserCommand({ ...user, UserAttributes, MessageAction: 'SUPPRESS' }))
    .catch(already);
  await client.send(new AdminSetUserPasswordCommand({ ...user, Password: member.password, Permanent: true }));
  for (const GroupName of [member.role, ...member.counties.map((county) => `county-${county}`)])
    await client.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
};

const removeStaff = async ({ client, userPoolId }: StaffPool, phone: string): Promise<void> => {
  const user = { UserPoolId: userPoolId, Username: `+${phone}` };
  await client.send(new AdminUserGlobalSignOutCommand(user));
  await client.send(new AdminDeleteUserCommand(user));
};

const listStaff = async ({ client, userPoolId }: StaffPool): Promise<string[]> => {
  const lines: string[] = [];
  for (const GroupName of roles.filter((role) => role !== 'professional')) {
    const { Users = [] } = await client.send(
      new ListUsersInGroupCommand({ UserPoolId: userPoolId, GroupName }),
    );
    const attribute = (attributes: (typeof Users)[number]['Attributes'], name: string) =>
      attributes?.find(({ Name }) => Name === name)?.Value ?? '';
    for (const { Attributes } of Users)
      lines.push(
        `${GroupName}  ${attribute(Attributes, 'phone_number').slice(1)}  ${attribute(Attributes, 'name')}`,
      );
  }
  return lines;
};

const usage = `npm run staff -- add --phone 0722645678 --role officer [--name "…"] [--county nairobi …] [--password …]
npm run staff -- list
npm run staff -- remove --phone 0722645678

Without --pool: the portal that runs on this machine (npm start). With --pool eu-west-1_… (the
UserPoolId that the deployment printed): that stage on AWS, with your AWS credentials.`;

class Wrong extends Error {}

const known = (value: string, allowed: readonly string[], what: string): string => {
  if (!allowed.includes(value)) throw new Wrong(`${what} must be one of: ${allowed.join(', ')}`);
  return value;
};

const run = async (args: string[]): Promise<string> => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      phone: { type: 'string', default: '' },
      role: { type: 'string', default: 'officer' },
      name: { type: 'string' },
      county: { type: 'string', multiple: true, default: [] },
      password: { type: 'string' },
      pool: { type: 'string' },
    },
  });
  const command = known(positionals[0] ?? '', ['add', 'list', 'remove'], 'The command');
  const pool = await poolOfPortal(values.pool);
  if (command === 'list') return (await listStaff(pool)).join('\n');
  const phone = normalPhone(values.phone);
  if (!phone) throw new Wrong('--phone must be a Kenyan mobile number');
  if (command === 'remove') {
    await removeStaff(pool, phone);
    return `${phone} has no account any more.`;
  }
  const role = known(
    values.role,
    roles.filter((one) => one !== 'professional'),
    '--role',
  );
  const reach = values.county.map((county) =>
    known(
      county,
      counties.map(({ slug }) => slug),
      '--county',
    ),
  );
  const password = values.password ?? newStaffPassword();
  await addStaff(pool, { phone, password, role, counties: reach, name: values.name });
  return `Username ${phone}\nPassword ${password}\nRole     ${role}${reach.length > 0 ? ` of ${reach.join(', ')}` : ''}`;
};

const explain = (error: Error): string =>
  error instanceof Wrong || /ERR_PARSE_ARGS/.test(String((error as { code?: string }).code))
    ? `${error.message}\n\n${usage}`
    : error.message;

if (import.meta.main)
  await run(process.argv.slice(2)).then(
    (text) => process.stdout.write(`${text}\n`),
    (error: Error) => {
      process.stderr.write(`${explain(error)}\n`);
      process.exitCode = 1;
    },
  );
