import { parseArgs } from 'node:util';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { checkConsistency } from '../functions/consistency-check/check-consistency.ts';
import { marshallOptions, type Table } from '../functions/table/client.ts';
import { main, UsageError } from './command-line.ts';
import { everyItem } from './every-item.ts';
import { restore } from './restore.ts';
import { runningHere, toolCredentials } from './running-portal.ts';

const usage = `npm run table -- check [--table <name>]
npm run table -- restore --from <restored table> --table <live table> (--all | --partition PROFESSIONAL#… …) [--write]

check: states that cannot be, in the whole table; what two looks find is real. It reads every item once.
restore: what differs between a restored table and the live one; with --write the live one is made the same.
Without --table: the portal that runs on this machine. With it: that table on AWS, in AWS_REGION, with your credentials.`;

const opened = (name: string, config: DynamoDBClientConfig = {}): Table => ({
  name,
  client: DynamoDBDocumentClient.from(new DynamoDBClient(config), { marshallOptions }),
});

/** The table by its name on AWS, or that of the portal that runs on this machine. */
const tableNamed = async (name: string | undefined): Promise<Table> => {
  if (name) return opened(name);
  const { endpoint, region, tableName } = await runningHere('name a table with --table');
  return opened(tableName, { endpoint, region, credentials: toolCredentials });
};

const checkTable = async (table: Table): Promise<string> => {
  const findings = await checkConsistency(everyItem(table));
  if (findings.length > 0) process.exitCode = 1;
  return [
    ...findings.map(({ where, what }) => `${where}: it does not hold that ${what}`),
    `${findings.length} states that cannot be`,
  ].join('\n');
};

const run = async (args: string[]): Promise<string> => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      from: { type: 'string' },
      partition: { type: 'string', multiple: true },
      all: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const table = await tableNamed(values.table);
  if (positionals[0] === 'check') return checkTable(table);
  if (positionals[0] !== 'restore' || !values.from || values.all === Boolean(values.partition))
    throw new UsageError('check, or restore of some partitions or of all');
  const counts = await restore(opened(values.from), table, {
    partitions: values.partition,
    write: values.write,
  });
  const lines = Object.entries(counts).map(([what, count]) => `${count} × ${what}`);
  return [...lines, values.write ? 'Written.' : 'Nothing was written: add --write to do it.'].join('\n');
};

if (import.meta.main) await main(run, usage);
