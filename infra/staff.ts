import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { council } from '../contract/council.ts';
import { normalPhone } from '../contract/fields/phone-number.ts';
import { personName } from '../contract/fields/text.ts';
import { roles } from '../contract/operation.ts';
import { counties } from '../contract/reference/counties.ts';
import { main, UsageError } from './command-line.ts';
import { addStaff, removeStaff, type StaffPool, staffIn } from './staff-accounts.ts';
import { newStaffPassword } from './staff-password.ts';
import { poolOfPortal } from './staff-pool.ts';

const staffRoles = roles.filter((role) => role !== 'professional');

const list = async (pool: StaffPool): Promise<string> => {
  const lines: string[] = [];
  for (const role of staffRoles)
    for (const { phone, name = '', counties: reach } of await staffIn(pool, role))
      lines.push(`${role}  ${phone}  ${reach.join(', ') || 'whole country'}  ${name}`.trimEnd());
  return lines.join('\n');
};

const usage = `npm run staff -- add --phone 0722645678 --name "Wanjiru Kamau" [--role officer] [--county nairobi …] [--password …]
npm run staff -- list
npm run staff -- remove --phone 0722645678

Without --pool: the portal that runs on this machine (npm start). With --pool eu-west-1_… --table … (the
UserPoolId and the TableName that the deployment printed): that stage on AWS, with your AWS credentials.

--name is what the record shows of what they do. Without --county an officer reaches the whole country. Without --password one is made, which works once:
at the first sign-in they choose their own. Adding a number again changes its name, reach and password.`;

const known = (value: string, allowed: readonly string[], what: string): string => {
  if (!allowed.includes(value)) throw new UsageError(`${what} must be one of: ${allowed.join(', ')}`);
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
      table: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return usage;
  const command = known(positionals[0] ?? '', ['add', 'list', 'remove'], 'The command');
  if (values.pool && !values.table) throw new UsageError('--pool needs --table');
  const pool = await poolOfPortal(values.pool, values.table);
  if (command === 'list') return list(pool);
  const phone = normalPhone(values.phone);
  if (!phone) throw new UsageError(`--phone must be a ${council.phone.kind.en}`);
  if (command === 'remove') {
    await removeStaff(pool, phone);
    return `${phone} has no account any more.`;
  }
  const name = z.safeParse(personName(), values.name ?? '');
  if (!name.success)
    throw new UsageError('--name must be the name of the person, as the record should show it');
  const role = known(values.role, staffRoles, '--role');
  const reach = values.county.map((county) =>
    known(
      county,
      counties.map(({ slug }) => slug),
      '--county',
    ),
  );
  const password = values.password ?? newStaffPassword();
  const once = values.password === undefined;
  await addStaff(pool, { phone, password, role, counties: reach, name: name.data, once });
  return `Name     ${name.data}\nUsername ${phone}\nPassword ${password}${once ? ' (works once)' : ''}\nRole     ${role}${reach.length > 0 ? ` of ${reach.join(', ')}` : ''}`;
};

if (import.meta.main) await main(run, usage);
