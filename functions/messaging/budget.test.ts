import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { requestAccount } from '../accounts/request-account.ts';
import { requestPasswordReset } from '../accounts/request-password-reset.ts';
import { sendCredentials } from '../accounts/send-credentials.ts';
import { sendResetCode } from '../accounts/send-reset.ts';
import { openFindUser } from '../identity/users.ts';
import { OverBudget, takeFromBudget } from './budget.ts';
import { openSms } from './sms.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const newPhone = () => `2547210${String(++phones).padStart(5, '0')}`;
const smsADay = 10;
const depsAt = (now: Date) => ({
  table: identity.table,
  findUser: openFindUser(),
  secret: async () => identity.key,
  sendText: openSms(),
  portalUrl: 'https://portal.example',
  enqueue: async () => {},
  smsADay,
  now,
});
const deliveredAt = (now: Date) => ({ now, young: true, last: false });
const register = async (phone: string, now: Date) => {
  await requestAccount(depsAt(now), { phone, language: 'en', requestId: 'one' });
  await sendCredentials(depsAt(now), { kind: 'account', phone, requestId: 'one' }, deliveredAt(now));
};
const reset = async (phone: string, now: Date) => {
  await requestPasswordReset(depsAt(now), { phone, language: 'en', resetId: 'one' });
  const intent = { kind: 'reset', phone, resetId: 'one', language: 'en' } as const;
  await sendResetCode(depsAt(now), intent, deliveredAt(now));
};
const smsTo = async (phone: string) => (await identity.sns.sms(phone)).length;

test('the numbers that a pump registers end with the day’s SMS; what was asked for is sent when a person lets it', async () => {
  const day = new Date('2027-03-01T09:00:00Z');
  for (let time = 0; time < smsADay; time++) await register(newPhone(), day);
  const late = newPhone();
  await assert.rejects(register(late, day), OverBudget);
  assert.equal(await smsTo(late), 0);
  assert.equal(await openFindUser()(late), undefined);
  const tomorrow = new Date('2027-03-01T21:00:00Z');
  const intent = { kind: 'account', phone: late, requestId: 'one' } as const;
  await sendCredentials(depsAt(tomorrow), intent, deliveredAt(tomorrow));
  assert.equal(await smsTo(late), 1);
});

test('who has an account still gets a code when the budget for new ones is used up, within a limit too', async () => {
  const day = new Date('2027-03-03T09:00:00Z');
  const members = Array.from({ length: 3 }, newPhone);
  for (const phone of members) await identity.makeUser(phone, 'three words together');
  for (let time = 0; time < smsADay; time++) await register(newPhone(), day);
  await assert.rejects(register(newPhone(), day), OverBudget);
  const [first = '', second = '', third = ''] = members;
  for (const phone of [first, second]) await reset(phone, day);
  await assert.rejects(reset(third, day), OverBudget);
  assert.deepEqual(await Promise.all(members.map(smsTo)), [1, 1, 0]);
});

test('senders at the same time do not exceed it', async () => {
  const now = new Date('2027-03-05T09:00:00Z');
  const taken = await Promise.allSettled(
    Array.from({ length: 40 }, () => takeFromBudget(depsAt(now), 'account', now)),
  );
  assert.equal(taken.filter(({ status }) => status === 'fulfilled').length, smsADay);
});

test('numbers without an account that ask for codes use up what is there for new accounts, and no code of a member', async () => {
  const day = new Date('2027-03-07T09:00:00Z');
  for (let time = 0; time < smsADay; time++) await reset(newPhone(), day);
  await assert.rejects(reset(newPhone(), day), OverBudget);
  const member = newPhone();
  await identity.makeUser(member, 'three words together');
  await reset(member, day);
  assert.equal(await smsTo(member), 1);
});
