import assert from 'node:assert/strict';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { endOf, type Kept, lifeInWords } from '../../contract/retention.ts';
import { requestAccount } from '../../functions/accounts/request-account.ts';
import { requestPasswordReset } from '../../functions/accounts/request-password-reset.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { decideApplications } from '../../functions/applications/decide-applications.ts';
import { takeAttempt } from '../../functions/identity/sign-in-throttle.ts';
import { keys } from '../../functions/table/keys.ts';
import { createVacancy } from '../../functions/vacancies/create-vacancy.ts';
import { later, newApplicant, newVacancy, now, officer, vacancyDraft } from './samples.ts';
import { openTestTable, type TestTable } from './test-table.ts';

/** Whatever is written carries the hour at which it goes. */
let testTable: TestTable;
beforeAll(async () => {
  testTable = await openTestTable();
});
afterAll(() => testTable.close());

const depsAt = (at: Date) => ({ table: testTable.table, now: at, enqueue: async () => {} });
const expiryOf = async (Key: { pk: string; sk: string }): Promise<unknown> => {
  const { table } = testTable;
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  return Item?.expiresAt;
};
const expires = async (key: { pk: string; sk: string }, kept: Kept, from: Date | string) =>
  assert.equal(await expiryOf(key), Math.floor(endOf(kept, from).getTime() / 1000));

test('the life of a thing is counted on the calendar', () => {
  const at = '2028-02-29T09:00:00.000Z';
  const ends = (['signIns', 'messages', 'contracts'] as const).map((kept) => endOf(kept, at).toISOString());
  assert.deepEqual(ends, [
    '2028-03-02T09:00:00.000Z',
    '2029-03-30T09:00:00.000Z',
    '2035-03-01T09:00:00.000Z',
  ]);
});

test('a long life in days is said in months', () => {
  assert.equal(lifeInWords('messages', 'en'), '13 months');
  assert.equal(lifeInWords('messages', 'sw'), 'miezi 13');
  assert.equal(lifeInWords('unusedAccounts', 'sw'), 'siku 90');
});

test('a request for an account, failed sign-ins and reset codes expire', async () => {
  const phone = '254720000001';
  await requestAccount(depsAt(now), { phone, language: 'en', requestId: 'one' });
  await expires(keys.account(phone), 'requests', now);
  await takeAttempt(testTable.table, { phone, device: undefined, now });
  await expires(keys.signIn(phone), 'signIns', now);
  await requestPasswordReset(depsAt(later(1000)), { phone, language: 'en', resetId: 'one' });
  await expires(keys.signIn(phone), 'signIns', later(1000));
});

test('an application is kept from its last step: as a contract once it was accepted', async () => {
  const [person, { vacancyId }] = [await newApplicant(testTable.table), await newVacancy(testTable.table)];
  const key = keys.application(person.id, vacancyId);
  const decide = (at: Date, decision: 'accept' | 'reject') =>
    decideApplications(depsAt(at), officer, {
      vacancyId,
      professionalIds: [person.id],
      decision,
      reason: 'The places are taken.',
      key: undefined,
    });
  await applyForVacancy(depsAt(now), person, { vacancyId, answers: {}, key: undefined });
  await expires(key, 'decisions', now);
  await decide(later(1000), 'accept');
  await expires(key, 'contracts', later(1000));
  await decide(later(2000), 'reject');
  await expires(key, 'contracts', later(2000));
});

test('a vacancy and the record of what officers did to it outlive every contract made from it', async () => {
  const made = await createVacancy(depsAt(now), officer, { draft: vacancyDraft, key: undefined });
  const { vacancyId } = made as { vacancyId: string };
  await expires(keys.vacancy(vacancyId), 'vacancies', vacancyDraft.deadline);
  const { table } = testTable;
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.vacancy(vacancyId).pk },
    }),
  );
  assert.deepEqual(new Set(Items.map(({ expiresAt }) => expiresAt)), new Set([Items[0]?.expiresAt]));
  assert.equal(Items.length, 2);
});
