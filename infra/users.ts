import { parseArgs } from 'node:util';
import { driftOf } from '../functions/consistency-check/users.ts';
import { main, UsageError } from './command-line.ts';
import { mend, peopleIn, professionalsIn, remedyOf } from './pool-users.ts';
import { poolOfPortal } from './staff-pool.ts';

const usage = `npm run users -- check
npm run users -- mend [--write]

check: where the user pool and the table say different things of a professional.
mend: what would be done about each; with --write it is done, but for what people must decide.
Without --pool and --table: the portal that runs on this machine. With both (the UserPoolId and the TableName that the
deployment printed): that stage on AWS, with your AWS credentials. It reads every user and every item once.`;

const run = async (args: string[]): Promise<string> => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pool: { type: 'string' },
      table: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const [command = ''] = positionals;
  if (!['check', 'mend'].includes(command)) throw new UsageError('The command must be one of: check, mend');
  if (Boolean(values.pool) !== Boolean(values.table)) throw new UsageError('--pool and --table go together');
  const pool = await poolOfPortal(values.pool, values.table);
  const now = new Date();
  const drifts = driftOf(await professionalsIn(pool, now), await peopleIn(pool, now));
  if (drifts.length > 0 && command === 'check') process.exitCode = 1;
  const lines: string[] = [];
  for (const drift of drifts) {
    const done = command === 'mend' && values.write && (await mend(pool, drift, now));
    const remedy = command === 'mend' ? `: ${remedyOf(drift)}${done ? ', done' : ''}` : '';
    lines.push(`professional ${drift.id}: ${drift.kind}${remedy}`);
  }
  const hint = command === 'mend' && !values.write ? 'Nothing was written: add --write to do it.' : '';
  return [...lines, `${drifts.length} drifted apart`, hint].filter(Boolean).join('\n');
};

if (import.meta.main) await main(run, usage);
