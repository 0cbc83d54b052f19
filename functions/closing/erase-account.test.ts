import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { expiryOf } from '../../contract/retention.ts';
import { identityFor } from '../../tests/fixtures/identity.ts';
import { type Closing, early, late, openClosing } from '../../tests/identity/closing.ts';
import { chooseFirstPassword } from '../../tests/identity/first-password.ts';
import * as sample from '../../tests/table/samples.ts';
import { listApplications } from '../applications/list-applications.ts';
import { Refusal } from '../http/refusal.ts';
import { openFindUser } from '../identity/users.ts';
import { readMe } from '../profile/read-me.ts';
import { savePersonal } from '../profile/save-personal.ts';
import { RetryLater } from '../queue/consumer.ts';
import type { ApplicationItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';

let all: Closing;
beforeAll(async () => {
  all = await openClosing();
});
afterAll(() => all.identity.close());

const { now, later, officer } = sample;

test('nothing of the person is left but the decisions that the law keeps, and those without a way to reach them', async () => {
  const one = await all.member();
  await all.applies(one);
  const kept = {
    shortlisted: await all.applies(one, 'shortlist'),
    accepted: await all.applies(one, 'accept'),
    rejected: await all.applies(one, 'reject'),
  };
  await all.close(one);
  await assert.rejects(all.erase(one, early), RetryLater);
  await all.erase(one, late);

  const left = (await all.partitionOf(one.person)) as ApplicationItem[];
  assert.deepEqual(
    left.map(({ vacancyId, status }) => [vacancyId, status]),
    [
      [kept.shortlisted, 'withdrawn'],
      [kept.accepted, 'accepted'],
      [kept.rejected, 'rejected'],
    ],
  );
  for (const item of left) {
    assert.equal(item.accountClosedAt, now.toISOString());
    assert.equal(item.expiresAt, expiryOf(item.status === 'accepted' ? 'contracts' : 'decisions', now));
    const text = JSON.stringify(item);
    for (const secret of [one.phone, 'asha@example.com', 'hearing'])
      assert.ok(!text.includes(secret), secret);
    assert.equal(item.profile.personal?.nationalId, one.nationalId);
  }
  assert.equal(await all.itemAt(keys.claim('NATIONAL-ID', one.nationalId)), undefined);
  assert.equal(await all.itemAt(keys.claim('TSC-NUMBER', one.tscNumber)), undefined);
  assert.equal(await openFindUser()(one.phone), undefined);
  const { professionalId, expiresAt } = (await all.accountOf(one.phone)) ?? {};
  assert.deepEqual([professionalId, expiresAt], [undefined, expiryOf('signIns', early.now)]);
});

test('it is said by SMS, once', async () => {
  const one = await all.member();
  await all.close(one);
  for (const delivery of [early, early, late, late]) await all.erase(one, delivery).catch(() => undefined);
  const [goodbye, ...before] = await all.textsTo(one.phone);
  assert.match(goodbye ?? '', /^Your account has been closed.*https:\/\/portal\.example\/privacy/);
  assert.equal(before.filter((text) => /closed/.test(text)).length, 0);
});

test('an officer sees the kept application marked, and decides upon it no more', async () => {
  const one = await all.member();
  const vacancyId = await all.applies(one, 'accept');
  await all.close(one);
  await all.erase(one, early).catch(() => undefined);
  const listed = await listApplications(all.silent(), officer, { vacancyId });
  assert.ok(!(listed instanceof Refusal));
  assert.equal(listed.applications[0]?.accountClosedAt, now.toISOString());
  const { outcome, code } = (await all.decide(one.person, vacancyId, 'reject')) ?? {};
  assert.deepEqual([outcome, code], ['refused', 'account-closed']);
});

test('an intent whose closing never came is awaited while it is young, then dropped; one that is done stays done', async () => {
  const one = await all.member();
  await assert.rejects(all.erase(one, early), RetryLater);
  await all.erase(one, late);
  assert.ok(!((await readMe(all.silent(), one.person)) instanceof Refusal));
  await all.close(one);
  await all.erase(one, late);
  await all.erase(one, late);
  assert.deepEqual(await all.partitionOf(one.person), []);
});

test('what a request of before still wrote while the account was erased is erased too', async () => {
  const one = await all.member();
  await all.close(one);
  await assert.rejects(all.erase(one, early), RetryLater);
  const stray = { ...keys.qualification(one.person.id, 'stray'), id: 'stray', entry: sample.qualification };
  await all.identity.table.client.send(new PutCommand({ TableName: all.identity.table.name, Item: stray }));
  await all.applies(one).catch(() => undefined);
  await all.erase(one, late);
  assert.deepEqual(await all.partitionOf(one.person), []);
});

test('a save that was on its way finds the account closed and claims nothing', async () => {
  const one = await all.member();
  const taken = '40000000';
  const save = savePersonal(all.silent(), one.person, {
    ...sample.personal,
    ...identityFor(taken),
    version: 3,
  });
  await Promise.all([save, all.close(one)]);
  await all.erase(one, early).catch(() => undefined);
  await all.erase(one, late);
  assert.equal(await all.itemAt(keys.claim('NATIONAL-ID', taken)), undefined);
  assert.deepEqual(await all.partitionOf(one.person), []);
});

test('the number can register anew, and a late try of the closing leaves the new account alone', async () => {
  const one = await all.member();
  await all.close(one);
  await assert.rejects(all.erase(one, early), RetryLater);
  await all.register(one.phone, 'two', later(120_000));
  await chooseFirstPassword(all.identity, {
    phone: one.phone,
    requestId: 'two',
    password: 'another of my own',
    now: later(120_000),
  });
  const account = await all.accountOf(one.phone);
  assert.ok(account?.professionalId && account.professionalId !== one.person.id);
  await all.erase(one, late);
  assert.equal(await openFindUser()(one.phone), account.professionalId);
  assert.deepEqual(await all.accountOf(one.phone), account);
  assert.match((await all.textsTo(one.phone))[0] ?? '', /Password: \S+/);
});

test('closing and registering in turns sends no more SMS than the limit of the day', async () => {
  const one = await all.member();
  await all.close(one);
  await all.erase(one, early).catch(() => undefined);
  await all.register(one.phone, 'at once', later(30_000)).catch(() => undefined);
  assert.equal((await all.accountOf(one.phone))?.requestId, 'one');
});

test('an SMS that no network takes does not keep the account from being erased', async () => {
  const one = await all.member();
  await all.close(one);
  all.identity.faults.plan({ service: 'sns', action: 'Publish', kind: 'before', times: 100 });
  await assert.rejects(all.erase(one, late));
  await all.erase(one, { ...late, last: true });
  all.identity.faults.clear();
  assert.deepEqual(await all.partitionOf(one.person), []);
});
