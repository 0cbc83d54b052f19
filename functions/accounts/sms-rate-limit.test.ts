import assert from 'node:assert/strict';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import type { AccountItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { requestAccount } from './request-account.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { wasRateLimited } from './sms-rate-limit.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await openTestTable();
});
afterAll(() => testTable.close());

let phones = 0;
const newPhone = () => `2547110${String(++phones).padStart(5, '0')}`;
const evening = new Date('2027-02-01T20:00:00Z');
const seconds = (count: number) => new Date(evening.getTime() + count * 1000);

const accountOf = async (phone: string) => {
  const key = { TableName: testTable.table.name, Key: keys.account(phone) };
  return (await testTable.table.client.send(new GetCommand(key))).Item as AccountItem | undefined;
};

/** The request whose SMS the worker will send: the one that the item names. */
const granted = async (phone: string, at: Date, requestId: string, enqueue = async () => {}) => {
  const deps = { table: testTable.table, now: at, enqueue };
  const answer = await requestAccount(deps, { phone, language: 'en', requestId });
  assert.deepEqual(answer, { phone });
  return (await accountOf(phone))?.requestId === requestId;
};

test('a number gets one account SMS a minute', async () => {
  const phone = newPhone();
  assert.equal(await granted(phone, seconds(0), 'first'), true);
  assert.equal(await granted(phone, seconds(59), 'too soon'), false);
  assert.equal(await granted(phone, seconds(60), 'a minute later'), true);
});

test('a number gets five account SMS a day, and the day ends at midnight in Nairobi', async () => {
  const phone = newPhone();
  for (let time = 0; time < 5; time++)
    assert.equal(await granted(phone, seconds(60 * time), `request ${time}`), true);
  assert.equal(await granted(phone, seconds(59 * 60 + 59), 'a sixth'), false);
  assert.equal(await granted(phone, seconds(60 * 60), 'after midnight, 21:00 UTC'), true);
});

test('of twenty requests at once one is granted', async () => {
  const phone = newPhone();
  let calls = 0;
  const enqueue = async () => void calls++;
  const ids = Array.from({ length: 20 }, (_, index) => `at once ${index}`);
  await Promise.all(
    ids.map((requestId) =>
      requestAccount({ table: testTable.table, now: evening, enqueue }, { phone, language: 'en', requestId }),
    ),
  );
  const account = await accountOf(phone);
  assert.ok(ids.includes(account?.requestId ?? ''));
  assert.equal(account?.['requests-2027-02-01'], 1);
  assert.equal(calls, 20);
});

test('within the rate limit and over it the same calls are made: the time tells nothing', async () => {
  const phone = newPhone();
  const first = await testTable.callsOf(() => granted(phone, evening, 'one'));
  const limited = await testTable.callsOf(() => granted(phone, evening, 'two'));
  assert.deepEqual(first, limited);
});

test('when the intent is not taken nothing is written', async () => {
  const phone = newPhone();
  const refusing = async () => {
    throw new Error('The queue is away');
  };
  await assert.rejects(granted(phone, evening, 'lost', refusing));
  assert.equal(await accountOf(phone), undefined);
});

test('reset codes have a limit of their own', async () => {
  const phone = newPhone();
  const enqueued: string[] = [];
  const deps = {
    table: testTable.table,
    now: evening,
    enqueue: async ({ resetId }: { resetId: string }) => void enqueued.push(resetId),
  };
  assert.equal(await granted(phone, evening, 'account'), true);
  const input = { phone, language: 'en' as const };
  const answers = [
    await requestPasswordReset(deps, { ...input, resetId: 'reset 1' }),
    await requestPasswordReset(deps, { ...input, resetId: 'reset 2' }),
  ];
  assert.deepEqual(answers, [{ phone }, { phone }]);
  const key = { TableName: testTable.table.name, Key: keys.signIn(phone) };
  const { Item } = await testTable.table.client.send(new GetCommand(key));
  assert.equal(Item?.resetId, 'reset 1');
  assert.equal(Item?.earlierResetId, '', 'there was none before it, and nothing makes a code of it');
  assert.deepEqual(enqueued, ['reset 1', 'reset 2']);
});

test('a request that its number does not name was over the limit where another had its minute or the day is used up', () => {
  const asked = { requestedAt: evening.toISOString(), 'requests-2027-02-01': 1 };
  assert.equal(wasRateLimited(undefined, 10, evening), false);
  assert.equal(wasRateLimited({}, 10, evening), false);
  assert.equal(wasRateLimited({ 'requests-2027-02-01': 5 }, 10, evening), false);
  assert.equal(wasRateLimited(asked, 10, seconds(0)), true);
  assert.equal(wasRateLimited(asked, 10, seconds(49)), true);
  assert.equal(wasRateLimited(asked, 10, seconds(50)), false);
  assert.equal(wasRateLimited(asked, 10, seconds(-1)), false);
  assert.equal(wasRateLimited({ ...asked, 'requests-2027-02-01': 4 }, 10, seconds(600)), false);
  assert.equal(wasRateLimited({ ...asked, 'requests-2027-02-01': 5 }, 10, seconds(600)), true);
  assert.equal(wasRateLimited({ ...asked, 'requests-2027-02-01': 5 }, 10, seconds(3_600)), false);
});
