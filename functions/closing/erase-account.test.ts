import assert from 'node:assert/strict';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Decision } from '../../contract/application.ts';
import { expiryOf } from '../../contract/retention.ts';
import { identityFor } from '../../tests/fixtures/identity.ts';
import { chooseFirstPassword } from '../../tests/identity/first-password.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import * as sample from '../../tests/table/samples.ts';
import { requestAccount } from '../accounts/request-account.ts';
import { sendCredentials } from '../accounts/send-credentials.ts';
import { applyForVacancy } from '../applications/apply-for-vacancy.ts';
import { decideApplications } from '../applications/decide-applications.ts';
import { listApplications } from '../applications/list-applications.ts';
import type { Person } from '../http/caller.ts';
import { Refusal } from '../http/refusal.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { takeAttempt } from '../identity/sign-in-throttle.ts';
import { openFindUser, openRemoveUser } from '../identity/users.ts';
import { openSms } from '../messaging/sms.ts';
import { addEntry } from '../profile/add-entry.ts';
import { qualifications } from '../profile/entries.ts';
import { readMe } from '../profile/read-me.ts';
import { savePersonal } from '../profile/save-personal.ts';
import { saveWorkstation } from '../profile/save-workstation.ts';
import { type Delivery, RetryLater } from '../queue/consumer.ts';
import type { AccountItem, ApplicationItem } from '../table/items.ts';
import { keys, professionalPk } from '../table/keys.ts';
import { closeAccount } from './close-account.ts';
import { eraseAccount } from './erase-account.ts';
import type { ClosingIntent } from './intents.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const { now, later, officer } = sample;
const password = 'three words together';
const enqueued: ClosingIntent[] = [];
const depsAt = (at: Date) => ({
  table: identity.table,
  now: at,
  cognito: openCognitoSignIn(),
  enqueue: async (intent: unknown) => void enqueued.push(intent as ClosingIntent),
});
const workerDeps = () => ({
  table: identity.table,
  secret: async () => identity.key,
  removeUser: openRemoveUser(),
  sendText: openSms(),
  portalUrl: 'https://portal.example',
  smsADay: 1_000_000,
});
const early: Delivery = { now: later(1000), young: true, last: false };
const late: Delivery = { now: later(30_000), young: false, last: false };
/** A try that left its message to time is over by then. */
const afterThat: Delivery = { ...late, now: later(90_000) };

let people = 0;
const register = async (phone: string, requestId: string, at = now) => {
  await requestAccount({ ...depsAt(at), enqueue: async () => {} }, { phone, language: 'en', requestId });
  await sendCredentials(workerDeps(), { kind: 'account', phone, requestId }, { ...early, now: at });
};
const itemAt = async <T>(Key: { pk: string; sk: string }): Promise<T | undefined> =>
  (await identity.table.client.send(new GetCommand({ TableName: identity.table.name, Key }))).Item as T;
const accountOf = (phone: string) => itemAt<AccountItem>(keys.account(phone));
const partitionOf = async ({ id }: Person) => {
  const { Items = [] } = await identity.table.client.send(
    new QueryCommand({
      TableName: identity.table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': professionalPk(id) },
      ConsistentRead: true,
    }),
  );
  return Items as { sk: string }[];
};
const textsTo = async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text);

/** A registered professional with a profile, its numbers claimed and one qualification. */
const member = async () => {
  const phone = `2547160${String(++people).padStart(5, '0')}`;
  await register(phone, 'one');
  const id = await chooseFirstPassword(identity, { phone, requestId: 'one', password, now });
  const person: Person = { id, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
  const [nationalId, tscNumber] = [String(30_000_000 + people), String(3_000_000 + people)];
  const mail = { email: 'asha@example.com', disability: 'hearing' as const };
  await savePersonal(depsAt(now), person, {
    ...sample.personal,
    ...mail,
    ...identityFor(nationalId),
    version: 1,
  });
  await saveWorkstation(depsAt(now), person, { ...sample.workstation, tscNumber, version: 2 });
  await addEntry(depsAt(now), person, { list: qualifications, entry: sample.qualification, key: undefined });
  return { person, phone, nationalId, tscNumber };
};
type Member = Awaited<ReturnType<typeof member>>;

const silent = () => ({ table: identity.table, now, enqueue: async () => {} });
const applies = async ({ person }: Member, ...decisions: Decision[]) => {
  const { vacancyId } = await sample.newVacancy(identity.table);
  await applyForVacancy(silent(), person, { vacancyId, answers: {}, key: undefined });
  for (const decision of decisions) await decide(person, vacancyId, decision);
  return vacancyId;
};
const decide = async ({ id }: Person, vacancyId: string, decision: Decision) => {
  const ruling = { decision, reason: 'The places are taken.', key: undefined };
  const outcome = await decideApplications(silent(), officer, {
    vacancyId,
    professionalIds: [id],
    ...ruling,
  });
  assert.ok(!(outcome instanceof Refusal));
  return outcome.results[0];
};
const close = ({ person }: Member) => closeAccount(depsAt(now), person, password);
const erase = ({ person }: Member, delivery: Delivery) =>
  eraseAccount(workerDeps(), { kind: 'closing', professionalId: person.id }, delivery);

test('a wrong password closes nothing; ten on end are the last for a while, and sign-in is not touched', async () => {
  const one = await member();
  const before = enqueued.length;
  for (let time = 1; time <= 10; time++) {
    identity.clock.advance(33_000);
    const outcome = await closeAccount(depsAt(now), one.person, 'a wrong one');
    assert.ok(outcome instanceof Refusal);
    assert.equal(outcome.code, 'password-wrong');
    assert.deepEqual(outcome.fields, [{ field: 'password', code: 'password-wrong' }]);
  }
  assert.equal(((await close(one)) as Refusal).code, 'closing-locked');
  assert.equal(enqueued.length, before);
  identity.clock.advance(33_000);
  assert.equal(await takeAttempt(identity.table, { phone: one.phone, device: undefined, now }), true);
  assert.ok(!((await readMe(silent(), one.person)) instanceof Refusal));
});

test('closing is enqueued, then ends every session at once; asked again it is answered as before', async () => {
  const one = await member();
  const closed = { closedAt: now.toISOString() };
  assert.deepEqual(await close(one), closed);
  assert.deepEqual(enqueued.at(-1), { kind: 'closing', professionalId: one.person.id });
  assert.equal(((await readMe(silent(), one.person)) as Refusal).code, 'not-signed-in');
  assert.deepEqual(await closeAccount(depsAt(later(5000)), one.person, 'whatever'), closed);
});

test('an intent that fails closes nothing', async () => {
  const one = await member();
  const enqueue = () => Promise.reject(new Error('SQS'));
  await assert.rejects(closeAccount({ ...depsAt(now), enqueue }, one.person, password));
  assert.ok(!((await readMe(silent(), one.person)) instanceof Refusal));
});

test('nothing of the person is left but the decisions that the law keeps, and those without a way to reach them', async () => {
  const one = await member();
  await applies(one);
  const kept = {
    shortlisted: await applies(one, 'shortlist'),
    accepted: await applies(one, 'accept'),
    rejected: await applies(one, 'reject'),
  };
  await close(one);
  await assert.rejects(erase(one, early), RetryLater);
  await erase(one, late);

  const left = (await partitionOf(one.person)) as ApplicationItem[];
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
  assert.equal(await itemAt(keys.claim('NATIONAL-ID', one.nationalId)), undefined);
  assert.equal(await itemAt(keys.claim('TSC-NUMBER', one.tscNumber)), undefined);
  assert.equal(await openFindUser()(one.phone), undefined);
  const { professionalId, expiresAt } = (await accountOf(one.phone)) ?? {};
  assert.deepEqual([professionalId, expiresAt], [undefined, expiryOf('signIns', early.now)]);
});

test('it is said by SMS, once', async () => {
  const one = await member();
  await close(one);
  for (const delivery of [early, early, late, late]) await erase(one, delivery).catch(() => undefined);
  const [goodbye, ...before] = await textsTo(one.phone);
  assert.match(goodbye ?? '', /^Your account has been closed.*https:\/\/portal\.example\/privacy/);
  assert.equal(before.filter((text) => /closed/.test(text)).length, 0);
});

test('an officer sees the kept application marked, and decides upon it no more', async () => {
  const one = await member();
  const vacancyId = await applies(one, 'accept');
  await close(one);
  await erase(one, early).catch(() => undefined);
  const listed = await listApplications(silent(), officer, { vacancyId });
  assert.ok(!(listed instanceof Refusal));
  assert.equal(listed.applications[0]?.accountClosedAt, now.toISOString());
  const { outcome, code } = (await decide(one.person, vacancyId, 'reject')) ?? {};
  assert.deepEqual([outcome, code], ['refused', 'account-closed']);
});

test('an intent whose closing never came is awaited while it is young, then dropped; one that is done stays done', async () => {
  const one = await member();
  await assert.rejects(erase(one, early), RetryLater);
  await erase(one, late);
  assert.ok(!((await readMe(silent(), one.person)) instanceof Refusal));
  await close(one);
  await erase(one, late);
  await erase(one, late);
  assert.deepEqual(await partitionOf(one.person), []);
});

test('what a request of before still wrote while the account was erased is erased too', async () => {
  const one = await member();
  await close(one);
  await assert.rejects(erase(one, early), RetryLater);
  const stray = { ...keys.qualification(one.person.id, 'stray'), id: 'stray', entry: sample.qualification };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item: stray }));
  await applies(one).catch(() => undefined);
  await erase(one, late);
  assert.deepEqual(await partitionOf(one.person), []);
});

test('a save that was on its way finds the account closed and claims nothing', async () => {
  const one = await member();
  const taken = String(40_000_000 + people);
  const save = savePersonal(silent(), one.person, { ...sample.personal, ...identityFor(taken), version: 3 });
  await Promise.all([save, close(one)]);
  await erase(one, early).catch(() => undefined);
  await erase(one, late);
  assert.equal(await itemAt(keys.claim('NATIONAL-ID', taken)), undefined);
  assert.deepEqual(await partitionOf(one.person), []);
});

test('the number can register anew, and a late try of the closing leaves the new account alone', async () => {
  const one = await member();
  await close(one);
  await assert.rejects(erase(one, early), RetryLater);
  await register(one.phone, 'two', later(120_000));
  await chooseFirstPassword(identity, {
    phone: one.phone,
    requestId: 'two',
    password: 'another of my own',
    now: later(120_000),
  });
  const account = await accountOf(one.phone);
  assert.ok(account?.professionalId && account.professionalId !== one.person.id);
  await erase(one, late);
  assert.equal(await openFindUser()(one.phone), account.professionalId);
  assert.deepEqual(await accountOf(one.phone), account);
  assert.match((await textsTo(one.phone))[0] ?? '', /Password: \S+/);
});

test('closing and registering in turns sends no more SMS than the limit of the day', async () => {
  const one = await member();
  await close(one);
  await erase(one, early).catch(() => undefined);
  await register(one.phone, 'at once', later(30_000)).catch(() => undefined);
  assert.equal((await accountOf(one.phone))?.requestId, 'one');
});

test('an SMS that no network takes does not keep the account from being erased', async () => {
  const one = await member();
  await close(one);
  identity.faults.plan({ service: 'sns', action: 'Publish', kind: 'before', times: 100 });
  await assert.rejects(erase(one, late));
  await erase(one, { ...late, last: true });
  identity.faults.clear();
  assert.deepEqual(await partitionOf(one.person), []);
});

const calls = [
  ['dynamodb', 'Query', 2],
  ['dynamodb', 'PutItem', 2],
  ['dynamodb', 'DeleteItem', 5],
  ['dynamodb', 'TransactWriteItems', 1],
  ['dynamodb', 'UpdateItem', 2],
  ['cognito-idp', 'AdminDeleteUser', 1],
  ['sns', 'Publish', 1],
] as const;
for (const [service, action, times] of calls)
  for (const kind of ['before', 'after'] as const)
    for (let skipped = 0; skipped < times; skipped++)
      test(`${action} ${skipped + 1} fails ${kind} its effect: the next try finishes, and every SMS says the same`, async () => {
        const one = await member();
        await applies(one);
        const vacancyId = await applies(one, 'shortlist');
        await close(one);
        for (let time = 0; time < skipped; time++)
          identity.faults.plan({ service, action, kind: 'late', lateMs: 0 });
        identity.faults.plan({ service, action, kind, times: 4 });
        await erase(one, late).catch(() => undefined);
        identity.faults.clear();
        await erase(one, afterThat);
        const left = (await partitionOf(one.person)) as ApplicationItem[];
        assert.deepEqual(
          left.map((item) => [item.vacancyId, item.history.map(({ status }) => status)]),
          [[vacancyId, ['submitted', 'shortlisted', 'withdrawn']]],
        );
        const goodbyes = (await textsTo(one.phone)).filter((text) => /closed/.test(text));
        assert.equal(new Set(goodbyes).size, 1);
        if (action === 'TransactWriteItems') assert.equal(goodbyes.length, 1);
        assert.equal(await openFindUser()(one.phone), undefined);
      });
