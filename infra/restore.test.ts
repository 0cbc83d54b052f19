import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Item } from '../functions/consistency-check/check-consistency.ts';
import type { Table } from '../functions/table/client.ts';
import { openTestTable, type TestTable } from '../tests/table/test-table.ts';
import { everyItem } from './every-item.ts';
import { restore } from './restore.ts';

let restored: TestTable;
let live: TestTable;
beforeAll(async () => {
  [restored, live] = await Promise.all([openTestTable(), openTestTable()]);
  for (let person = 0; person < 130; person++)
    for (const { table } of [restored, live])
      await put(table, `PROFESSIONAL#${person}`, 'PROFILE', 'as it was');
});
afterAll(() => Promise.all([restored.close(), live.close()]));

const put = ({ client, name }: Table, pk: string, sk: string, text: string) =>
  client.send(new PutCommand({ TableName: name, Item: { pk, sk, text } }));
const all = async (table: Table): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of everyItem(table)) items.push(item);
  return items.sort((one, other) => `${one.pk} ${one.sk}`.localeCompare(`${other.pk} ${other.sk}`));
};
const spoil = async () => {
  await put(live.table, 'PROFESSIONAL#1', 'PROFILE', 'spoilt');
  await put(live.table, 'PROFESSIONAL#2', 'PROFILE', 'spoilt too');
  await put(live.table, 'PROFESSIONAL#2', 'APPLICATION#1', 'made since');
};

test('what would change is counted, and nothing is changed, until it is asked for', async () => {
  await spoil();
  const spoilt = await all(live.table);
  assert.deepEqual(await restore(restored.table, live.table, { write: false }), {
    'PROFESSIONAL PROFILE put back': 2,
    'PROFESSIONAL APPLICATION removed': 1,
  });
  assert.deepEqual(await all(live.table), spoilt);
});

test('one person is put back as they were, and nobody else', async () => {
  await spoil();
  const some = { partitions: ['PROFESSIONAL#1'], write: true };
  assert.deepEqual(await restore(restored.table, live.table, some), { 'PROFESSIONAL PROFILE put back': 1 });
  assert.deepEqual(await restore(restored.table, live.table, some), {});
  assert.equal(Object.keys(await restore(restored.table, live.table, { write: false })).length, 2);
});

test('the whole table is put back as it was', async () => {
  await spoil();
  await restore(restored.table, live.table, { write: true });
  assert.deepEqual(await all(live.table), await all(restored.table));
});
