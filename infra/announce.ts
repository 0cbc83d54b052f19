import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { council } from '../contract/council.ts';
import { announcementDraft } from '../contract/status.ts';
import { announce, takeBack } from '../functions/status/announce.ts';
import { readStatus } from '../functions/status/read-status.ts';
import type { Table } from '../functions/table/client.ts';
import { main, UsageError } from './command-line.ts';
import { tableOfPortal } from './portal-table.ts';

const usage = `npm run announce -- add --en "…" --sw "…" --until 2027-02-01T22:00${council.utcOffset} [--from 2027-02-01T20:00${council.utcOffset}] [--maintenance]
npm run announce -- list
npm run announce -- remove --id …

Shown on the status page, in the language of whoever reads it, until its time is over. Without --table: the portal
that runs on this machine (npm start). With --table … --region … (the TableName that the deployment printed): that
stage on AWS, with your AWS credentials.`;

type Typed = { en?: string; sw?: string; from?: string; until?: string; maintenance: boolean };

const add = async (table: Table, typed: Typed, now: Date): Promise<string> => {
  const { from = now.toISOString(), maintenance, en, sw, until } = typed;
  const parsed = z.safeParse(announcementDraft(), { from, maintenance, en, sw, until });
  if (!parsed.success)
    throw new UsageError(
      parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'),
    );
  if (parsed.data.until <= parsed.data.from) throw new UsageError('--until must be after --from');
  return `Announced ${(await announce(table, parsed.data)).id}`;
};

const list = async (table: Table, now: Date): Promise<string> => {
  const { announcements } = await readStatus({ table, now });
  return announcements.map(({ id, from, until, en }) => `${id}  ${from} to ${until}  ${en}`).join('\n');
};

const remove = async (table: Table, id: string, now: Date): Promise<string> => {
  if (!(await takeBack(table, id, now))) throw new UsageError(`Nothing is announced as ${id}`);
  return `${id} is announced no more.`;
};

const run = async (args: string[]): Promise<string> => {
  const now = new Date();
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      en: text,
      sw: text,
      from: text,
      until: text,
      maintenance: { type: 'boolean', default: false },
      id: { ...text, default: '' },
      table: text,
      region: text,
    },
  });
  const commands: Record<string, (table: Table) => Promise<string>> = {
    add: (table) => add(table, values, now),
    list: (table) => list(table, now),
    remove: (table) => remove(table, values.id, now),
  };
  const command = commands[positionals[0] ?? ''];
  if (!command) throw new UsageError(`The command must be one of: ${Object.keys(commands).join(', ')}`);
  return command(await tableOfPortal(values.table, values.region));
};

if (import.meta.main) await main(run, usage);
