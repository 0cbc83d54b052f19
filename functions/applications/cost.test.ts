import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { smsText } from '../../contract/wording/sms.ts';
import { entrySize, itemSize, writeUnits } from '../../tests/table/capacity.ts';
import {
  workExperience as job,
  newApplicant,
  newVacancy,
  now,
  qualification,
} from '../../tests/table/samples.ts';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import { addEntry } from '../profile/add-entry.ts';
import { qualifications, workExperience } from '../profile/entries.ts';
import type { ApplicationItem, MessageItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { applyForVacancy } from './apply-for-vacancy.ts';
import { withdrawApplication } from './withdraw-application.ts';

let testTable: TestTable;
before(async () => {
  testTable = await openTestTable();
});
after(() => testTable.close());

const deps = () => ({ table: testTable.table, now, promise: async () => {} });

test('applying takes two reads and one write', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  const input = { vacancyId, answers: {}, key: 'key-0001' };
  const calls = await testTable.callsOf(() => applyForVacancy(deps(), person, input));
  assert.deepEqual(calls.sort(), ['GetItem', 'PutItem', 'Query']);
  const withdrawal = await testTable.callsOf(() => withdrawApplication(deps(), person, vacancyId));
  assert.deepEqual(withdrawal, ['BatchGetItem', 'UpdateItem']);
});

test('applying takes at most six write units with the list entry and the message that it causes', async () => {
  const [person, vacancy] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  const { vacancyId } = vacancy;
  for (let index = 0; index < 3; index++) {
    await addEntry(deps(), person, { list: workExperience, entry: job, key: undefined });
    await addEntry(deps(), person, { list: qualifications, entry: qualification, key: undefined });
  }
  await applyForVacancy(deps(), person, {
    vacancyId,
    answers: {},
    key: '5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d',
  });
  const Key = keys.application(person.id, vacancyId);
  const { Item } = await testTable.table.client.send(
    new GetCommand({ TableName: testTable.table.name, Key }),
  );
  const item = Item as ApplicationItem;
  const parameters = {
    position: 'Assistant chief examiner',
    examination: 'KCSE 2027',
    reference: item.reference,
  };
  const message: MessageItem = {
    ...keys.message(person.id, 'a'.repeat(40)),
    messageId: 'a'.repeat(40),
    kind: 'application-received',
    state: 'recorded',
    at: now.toISOString(),
    sentAt: now.toISOString(),
    expiresAt: 1_900_000_000,
    text: smsText('application-received', parameters, 'en'),
  };
  const recordedAndSent = 2 * writeUnits(itemSize(message));
  const total = writeUnits(itemSize(item)) + writeUnits(entrySize(item)) + recordedAndSent;
  assert.ok(total <= 6, `${total} units: item ${itemSize(item)} bytes, entry ${entrySize(item)} bytes`);
});
