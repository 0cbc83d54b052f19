import assert from 'node:assert/strict';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { clientConfig } from '../endpoint/client-config.ts';
import { type Endpoint, startEndpoint } from '../endpoint/server.ts';
import { runAndKill } from '../storage/killed-process.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { exampleTable } from './example-table.ts';
import { type DynamoDb, openDynamoDb } from './service.ts';

const TableName = exampleTable.TableName;
const place = { region: 'us-east-1', accountId: '000000000000' };

describe('DynamoDB on one machine', () => {
  let endpoint: Endpoint;
  let db: DynamoDb;
  let client: DynamoDBDocumentClient;
  const folders: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const folder = await temporaryFolder((remove) => folders.push(remove));
    endpoint = await startEndpoint();
    db = await openDynamoDb(folder, place);
    endpoint.add(db);
    await db.ensureTable(exampleTable, 'expiresAt');
    client = DynamoDBDocumentClient.from(new DynamoDBClient(clientConfig(endpoint.url)));
  });
  afterAll(async () => {
    client.destroy();
    await endpoint.close();
    await db.close();
    for (const remove of folders) await remove();
  });

  const put = (item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item: item }));
  const get = async (pk: string, sk: string) =>
    (await client.send(new GetCommand({ TableName, Key: { pk, sk } }))).Item;
  const listed = async (listPk: string) =>
    (
      await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'byList',
          KeyConditionExpression: 'listPk = :list',
          ExpressionAttributeValues: { ':list': listPk },
        }),
      )
    ).Items ?? [];

  it('returns what was put, in the index with the projected attributes only', async () => {
    await put({ pk: 'a', sk: '1', listPk: 'l1', listSk: 'x', summary: { name: 'Wanjiru' }, other: '' });
    assert.deepEqual(await get('a', '1'), {
      pk: 'a',
      sk: '1',
      listPk: 'l1',
      listSk: 'x',
      summary: { name: 'Wanjiru' },
      other: '',
    });
    assert.deepEqual(await listed('l1'), [
      { pk: 'a', sk: '1', listPk: 'l1', listSk: 'x', summary: { name: 'Wanjiru' } },
    ]);
  });

  it('moves an index entry when its key changes and removes it with its item', async () => {
    await put({ pk: 'b', sk: '1', listPk: 'l2', listSk: 'x' });
    await client.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'b', sk: '1' },
        UpdateExpression: 'SET listPk = :to',
        ExpressionAttributeValues: { ':to': 'l3' },
      }),
    );
    assert.equal((await listed('l2')).length, 0);
    assert.equal((await listed('l3')).length, 1);
    await client.send(new DeleteCommand({ TableName, Key: { pk: 'b', sk: '1' } }));
    assert.equal((await listed('l3')).length, 0);
  });

  it('refuses a failed condition, with the item where ALL_OLD asks for it', async () => {
    await put({ pk: 'c', sk: '1', version: 3 });
    const stale = client.send(
      new PutCommand({
        TableName,
        Item: { pk: 'c', sk: '1', version: 4 },
        ConditionExpression: 'version = :was',
        ExpressionAttributeValues: { ':was': 2 },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    await assert.rejects(stale, (error) => {
      assert.ok(error instanceof ConditionalCheckFailedException);
      assert.deepEqual(error.Item, { pk: { S: 'c' }, sk: { S: '1' }, version: { N: '3' } });
      return true;
    });
  });

  it('does all of a transaction or nothing, and says which condition failed', async () => {
    await put({ pk: 'd', sk: 'taken', owner: 'someone' });
    const claim = client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: { pk: 'd', sk: 'profile' } } },
          {
            Put: {
              TableName,
              Item: { pk: 'd', sk: 'taken', owner: 'me' },
              ConditionExpression: 'attribute_not_exists(pk)',
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
        ],
      }),
    );
    await assert.rejects(claim, (error) => {
      assert.ok(error instanceof TransactionCanceledException);
      assert.match(error.message, /\[None, ConditionalCheckFailed\]/);
      assert.deepEqual(
        error.CancellationReasons?.map(({ Code }) => Code),
        ['None', 'ConditionalCheckFailed'],
      );
      assert.equal(error.CancellationReasons?.[1]?.Item?.owner?.S, 'someone');
      return true;
    });
    assert.equal(await get('d', 'profile'), undefined);
  });

  it('puts, updates, deletes and checks in one transaction', async () => {
    await put({ pk: 'e', sk: 'old', listPk: 'l5', listSk: '1' });
    await put({ pk: 'e', sk: 'count', n: 1 });
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Delete: { TableName, Key: { pk: 'e', sk: 'old' } } },
          { Put: { TableName, Item: { pk: 'e', sk: 'new', listPk: 'l5', listSk: '2' } } },
          {
            Update: {
              TableName,
              Key: { pk: 'e', sk: 'count' },
              UpdateExpression: 'SET n = n + :one',
              ExpressionAttributeValues: { ':one': 1 },
            },
          },
          {
            ConditionCheck: {
              TableName,
              Key: { pk: 'e', sk: 'absent' },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    );
    assert.deepEqual(
      (await listed('l5')).map(({ sk }) => sk),
      ['new'],
    );
    const { Responses } = await client.send(
      new TransactGetCommand({
        TransactItems: ['count', 'old'].map((sk) => ({ Get: { TableName, Key: { pk: 'e', sk } } })),
      }),
    );
    assert.deepEqual(Responses, [{ Item: { pk: 'e', sk: 'count', n: 2 } }, {}]);
  });

  it('does a transaction once for its token, and refuses the token for another', async () => {
    const add = (n: number) =>
      client.send(
        new TransactWriteCommand({
          ClientRequestToken: 'token-1',
          TransactItems: [
            {
              Update: {
                TableName,
                Key: { pk: 'f', sk: '1' },
                UpdateExpression: 'ADD n :n',
                ExpressionAttributeValues: { ':n': n },
              },
            },
          ],
        }),
      );
    await add(1);
    await add(1);
    assert.equal((await get('f', '1'))?.n, 1);
    await assert.rejects(add(2), { name: 'IdempotentParameterMismatchException' });
  });

  it('refuses two operations on one item, and an unknown table', async () => {
    const twice = { Put: { TableName, Item: { pk: 'g', sk: '1' } } };
    await assert.rejects(client.send(new TransactWriteCommand({ TransactItems: [twice, twice] })), {
      name: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    });
    await assert.rejects(client.send(new GetCommand({ TableName: 'nowhere', Key: { pk: 'a' } })), {
      name: 'ResourceNotFoundException',
    });
  });

  it('keeps counts right under concurrent updates and transactions of one item', async () => {
    const change = {
      TableName,
      Key: { pk: 'h', sk: '1' },
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': 1 },
    };
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        at % 2
          ? client.send(new UpdateCommand(change))
          : client.send(new TransactWriteCommand({ TransactItems: [{ Update: change }] })),
      ),
    );
    assert.equal((await get('h', '1'))?.n, 20);
  });

  it('writes a batch with its index entries', async () => {
    await client.send(
      new BatchWriteCommand({
        RequestItems: {
          [TableName]: [1, 2, 3].map((n) => ({
            PutRequest: { Item: { pk: 'i', sk: String(n), listPk: 'l9', listSk: String(n) } },
          })),
        },
      }),
    );
    assert.equal((await listed('l9')).length, 3);
  });

  it('deletes what has expired, and nothing that was given more time', async () => {
    const soon = Math.floor(Date.now() / 1000) + 100;
    await put({ pk: 'j', sk: 'gone', expiresAt: soon, listPk: 'l10', listSk: '1' });
    await put({ pk: 'j', sk: 'kept', expiresAt: soon });
    await put({ pk: 'j', sk: 'kept', expiresAt: soon + 1000 });
    await db.deleteExpired((soon + 1) * 1000);
    assert.equal(await get('j', 'gone'), undefined);
    assert.equal((await listed('l10')).length, 0);
    assert.ok(await get('j', 'kept'));
  });
});

it('says when a data folder has a table of another shape, rather than serving it', async () => {
  const folder = await temporaryFolder();
  const first = await openDynamoDb(folder, place);
  await first.ensureTable(exampleTable);
  await first.ensureTable(structuredClone(exampleTable));
  await assert.rejects(
    first.ensureTable({ ...exampleTable, GlobalSecondaryIndexes: [] }),
    /other keys or indexes/,
  );
  await first.close();
});

it('keeps every acknowledged write, whole, when the process is killed', async () => {
  const folder = await temporaryFolder();
  const said = await runAndKill(
    new URL('./writer.ts', import.meta.url),
    [folder],
    (lines) => lines.length >= 150,
  );
  const endpoint = await startEndpoint();
  const db = await openDynamoDb(folder, place);
  endpoint.add(db);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientConfig(endpoint.url)));
  const items = (await client.send(new ScanCommand({ TableName }))).Items ?? [];
  const index = (await client.send(new ScanCommand({ TableName, IndexName: 'byList' }))).Items ?? [];
  await endpoint.close();
  await db.close();
  const of = (pk: string) => items.filter((item) => item.pk === pk).map(({ sk }) => Number(sk));
  const written = new Set(of('one'));
  for (const number of said) assert.ok(written.has(Number(number)), `${number} was acknowledged`);
  assert.deepEqual(new Set(of('left')), new Set(of('right')), 'no half transaction');
  assert.equal(index.length, items.length, 'every item has its index entry and the reverse');
});
