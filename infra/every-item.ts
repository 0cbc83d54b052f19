import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../functions/consistency-check/check-consistency.ts';
import type { Table } from '../functions/table/client.ts';

type Page = {
  Items?: Record<string, unknown>[] | undefined;
  LastEvaluatedKey?: Record<string, unknown> | undefined;
};

async function* everyPage(read: (next: Record<string, unknown> | undefined) => Promise<Page>) {
  let next: Record<string, unknown> | undefined;
  do {
    const page = await read(next);
    yield* (page.Items ?? []) as Item[];
    next = page.LastEvaluatedKey;
  } while (next);
}

/** Every item of a table, a partition's together. Only tools of operators scan; the portal never does. */
export const everyItem = ({ client, name }: Table): AsyncGenerator<Item> =>
  everyPage((ExclusiveStartKey) =>
    client.send(new ScanCommand({ TableName: name, ExclusiveStartKey, ConsistentRead: true })),
  );

/** Every item of one partition. */
export const everyItemOf = ({ client, name }: Table, pk: string): AsyncGenerator<Item> =>
  everyPage((ExclusiveStartKey) =>
    client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ExclusiveStartKey,
        ConsistentRead: true,
      }),
    ),
  );
