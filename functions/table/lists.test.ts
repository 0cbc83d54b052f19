import assert from 'node:assert/strict';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import { readPage, walkLists } from './lists.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await openTestTable();
});
afterAll(() => testTable.close());

type Shown = { county: string };

/** A list of which only the last entry is of Wajir. */
const fill = async (listPk: string, entries: number): Promise<void> => {
  const requests = Array.from({ length: entries }, (_, index) => ({
    PutRequest: {
      Item: {
        pk: `${listPk}${index}`,
        sk: 'ENTRY',
        listPk,
        listSk: String(index).padStart(5, '0'),
        summary: { county: index === entries - 1 ? 'wajir' : 'kiambu' },
      },
    },
  }));
  for (let from = 0; from < requests.length; from += 25)
    await testTable.table.client.send(
      new BatchWriteCommand({ RequestItems: { [testTable.table.name]: requests.slice(from, from + 25) } }),
    );
};
const ofWajir = {
  expression: '#summary.#county = :county',
  names: { '#summary': 'summary', '#county': 'county' },
  values: { ':county': 'wajir' },
};

test('what a filter lets through is found behind any number of others', async () => {
  await fill('MANY', 1421);
  const page = await readPage<Shown>(testTable.table, { listPk: 'MANY' }, { most: 50, filter: ofWajir });
  assert.deepEqual([page.entries.map(({ summary }) => summary.county), page.after], [['wajir'], undefined]);
});

test('a page that found nothing as far as it looked says where to look further', async () => {
  await fill('VERY-MANY', 6_301);
  const look = (after?: string) =>
    readPage<Shown>(
      testTable.table,
      { listPk: 'VERY-MANY', ...(after && { after }) },
      {
        most: 50,
        filter: ofWajir,
      },
    );
  const first = await look();
  assert.deepEqual(first.entries, []);
  assert.ok(first.after);
  assert.equal((await look(first.after)).entries.length, 1);
});

test('so does a walk over several lists', async () => {
  const page = await walkLists<Shown>(
    { lists: ['VERY-MANY', 'MANY'] },
    {
      most: 50,
      abreast: 2,
      page: (listPk, after) =>
        readPage(testTable.table, { listPk, ...(after && { after }) }, { most: 50, filter: ofWajir }),
    },
  );
  assert.deepEqual([page.entries.length, page.next?.list], [0, 'VERY-MANY']);
});
