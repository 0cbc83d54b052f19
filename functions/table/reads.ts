import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';

/** A Query without the table's name. */
export type TableQuery = Omit<QueryCommandInput, 'TableName'>;

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
