import { isDeepStrictEqual } from 'node:util';
import { AwsError } from '../endpoint/aws-error.ts';
import type { Input, Service } from '../endpoint/service.ts';
import { asDynamoError, runAction, validated } from './actions.ts';
import { closeStore, openStore, type Store } from './store.ts';
import { TimeToLive } from './time-to-live.ts';
import { forgetOldTokens, transactGet, transactWrite } from './transactions.ts';
import { write } from './writes.ts';

export type DynamoDb = Service & {
  /** Makes the table if it is not there yet. */
  ensureTable(table: Input & { TableName: string }, timeToLiveAttribute?: string): Promise<void>;
  /** Deletes expired items; on AWS within days, here every minute or when a test asks. */
  deleteExpired(now?: number): Promise<number>;
  close(): Promise<void>;
};

const reads = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'DescribeTable', 'ListTables'];
const plainWrites = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
const sweepEveryMs = 60_000;

type Handler = (input: Input) => Promise<Input>;

const handlersOf = (store: Store, timeToLive: TimeToLive): Map<string, Handler> => {
  const plain =
    (action: string): Handler =>
    (input) =>
      runAction(action, store, validated(action, input, store));
  const writing =
    (action: string): Handler =>
    (input) =>
      write(store, timeToLive.expiryOf, action, input);
  return new Map<string, Handler>([
    ...[...reads, 'CreateTable'].map((action) => [action, plain(action)] as const),
    ...plainWrites.map((action) => [action, writing(action)] as const),
    ['TransactWriteItems', (input) => transactWrite(store, timeToLive.expiryOf, input)],
    ['TransactGetItems', (input) => transactGet(store, input)],
    ['UpdateTimeToLive', (input) => timeToLive.update(input)],
    ['DescribeTimeToLive', async (input) => timeToLive.describe(input)],
  ]);
};

/** What makes a table another table: its keys and its indexes. */
const shape = (table: Input) => ({
  keys: table.KeySchema,
  indexes: ((table.GlobalSecondaryIndexes ?? []) as Input[]).map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  })),
});

/** A table is active at once; a kill right after its creation leaves it for the next start to finish. */
const ensureActive = async (
  store: Store,
  table: Input & { TableName: string },
  create: () => Promise<Input>,
) => {
  const place = `table~${table.TableName}`;
  if (!(await store.db.get(place))) await create();
  const made = (await store.db.get(place)) as Input;
  if (!isDeepStrictEqual(shape(made), shape(table)))
    throw new Error(
      `The data folder has a table ${table.TableName} with other keys or indexes; start with an empty folder`,
    );
  const indexes = ((made.GlobalSecondaryIndexes ?? []) as Input[]).map((index) => ({
    ...index,
    IndexStatus: 'ACTIVE',
  }));
  await store.db.put(place, {
    ...made,
    TableStatus: 'ACTIVE',
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
  });
};

/** DynamoDB on one machine: dynalite with transactions, time to live, and writes that are never half done. */
export const openDynamoDb = async (
  folder: string,
  { region, accountId }: { region: string; accountId: string },
): Promise<DynamoDb> => {
  const store = await openStore(folder, region, accountId);
  const timeToLive = new TimeToLive(store);
  await timeToLive.load();
  const handlers = handlersOf(store, timeToLive);
  const sweep = setInterval(() => {
    void timeToLive.sweep().then(() => forgetOldTokens(store));
  }, sweepEveryMs);
  sweep.unref();

  const answer = async (action: string, input: Input): Promise<Input> => {
    const handler = handlers.get(action);
    if (!handler) throw new AwsError('UnknownOperationException', `Not emulated: DynamoDB ${action}`);
    try {
      return await handler(input);
    } catch (error) {
      throw asDynamoError(error);
    }
  };

  return {
    name: 'dynamodb',
    answer,
    ensureTable: async (table, timeToLiveAttribute) => {
      await ensureActive(store, table, () => answer('CreateTable', table));
      if (timeToLiveAttribute)
        await timeToLive.update({
          TableName: table.TableName,
          TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true },
        });
    },
    deleteExpired: (now) => timeToLive.sweep(now),
    close: async () => {
      clearInterval(sweep);
      await closeStore(store);
    },
  };
};
