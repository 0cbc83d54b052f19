import { exampleTable } from './example-table.ts';
import { openDynamoDb } from './service.ts';

/** Writes items and transactions as fast as it can and says each acknowledged number: for the test that kills it. */
const db = await openDynamoDb(process.argv[2] ?? '', { region: 'us-east-1', accountId: '000000000000' });
await db.ensureTable(exampleTable);
const call = { caller: 'writer', signal: new AbortController().signal };
const key = (pk: string, number: number) => ({ pk: { S: pk }, sk: { S: String(number) } });
for (let number = 0; ; number += 1) {
  const Item = { ...key('one', number), listPk: { S: 'list' }, listSk: { S: String(number) } };
  await db.answer('PutItem', { TableName: exampleTable.TableName, Item }, call);
  const pair = ['left', 'right'].map((pk) => ({
    Put: { TableName: exampleTable.TableName, Item: { ...Item, ...key(pk, number) } },
  }));
  await db.answer('TransactWriteItems', { TransactItems: pair }, call);
  process.stdout.write(`${number}\n`);
}
