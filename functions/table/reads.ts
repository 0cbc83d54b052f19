import { BatchGetCommand, GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';

type Key = { pk: string; sk: string };

/** A Query without the table's name. */
export type TableQuery = Omit<QueryCommandInput, 'TableName'>;

/** One item by its key, as it is now; `eventual` costs half, and may be a moment old. */
export const getItem = async <T>(table: Table, Key: Key, read?: 'eventual'): Promise<T | undefined> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: read !== 'eventual' }),
  );
  return Item as T | undefined;
};

/** Every item of a Query: one call unless there is more than 1 MB. */
export const queryAll = async <T>(table: Table, query: TableQuery): Promise<T[]> => {
  const items: T[] = [];
  let next: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.client.send(
      new QueryCommand({ ...query, TableName: table.name, ExclusiveStartKey: next }),
    );
    items.push(...((page.Items ?? []) as T[]));
    next = page.LastEvaluatedKey;
  } while (next);
  return items;
};

const mostRounds = 5;

/** Up to 100 items by their keys in one strongly consistent call; what the table holds back is asked for again. */
export const getTogether = async <T extends Key>(table: Table, wanted: readonly Key[]): Promise<T[]> => {
  const items: T[] = [];
  let missing: Key[] = wanted.map(({ pk, sk }) => ({ pk, sk }));
  for (let round = 0; round < mostRounds && missing.length > 0; round++) {
    const request = { [table.name]: { Keys: missing, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: request }),
    );
    items.push(...((Responses?.[table.name] ?? []) as T[]));
    missing = (UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[];
  }
  if (missing.length > 0) throw Object.assign(new Error('Items held back'), { name: 'ThrottlingException' });
  return items;
};
