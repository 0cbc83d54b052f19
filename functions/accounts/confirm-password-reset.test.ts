import assert from 'node:assert/strict';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Role } from '../../contract/operation.ts';
import { sessionLife } from '../../contract/session-life.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { WithCookies } from '../http/answer.ts';
import { Refusal } from '../http/refusal.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { resetCode, temporaryPassword } from '../identity/derived-secret.ts';
import { openSessionLives } from '../identity/session-lives.ts';
import { takeAttempt } from '../identity/sign-in-throttle.ts';
import { openFindUser, openSetPassword, openSignOutEverywhere } from '../identity/users.ts';
import { claimsOf } from '../sessions/session.ts';
import { signIn } from '../sessions/sign-in.ts';
import { keys } from '../table/keys.ts';
import { confirmPasswordReset } from './confirm-password-reset.ts';
import type { PasswordChangedIntent } from './intents.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { sendResetCode } from './send-reset.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const start = new Date('2027-02-01T09:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const old = 'the old password';
const newPassword = 'three words together';

const depsAt = (now: Date, enqueued: PasswordChangedIntent[] = []) => ({
  table: identity.table,
  setPassword: openSetPassword(),
  signOutEverywhere: openSignOutEverywhere(),
  secret: async () => identity.key,
  enqueue: async (intent: PasswordChangedIntent) => void enqueued.push(intent),
  now,
});

/** Someone with a password who has asked for a reset code at the start. */
const forgetful = async () => {
  const phone = `2547120${String(++phones).padStart(5, '0')}`;
  const id = await identity.makeUser(phone, old);
  const resetId = `reset of ${phone}`;
  const deps = { table: identity.table, now: start, enqueue: async () => {} };
  await requestPasswordReset(deps, { phone, language: 'en', resetId });
  const code = resetCode(identity.key, phone, resetId);
  const wrong = code === '000000' ? '000001' : '000000';
  return { phone, id, resetId, code, wrong };
};

const outcome = async (sent: Promise<Refusal | undefined>) => {
  const refusal = await sent;
  return refusal instanceof Refusal ? (refusal.fields[0]?.code ?? refusal.code) : 'done';
};
const confirm = (phone: string, code: string, password = newPassword, now = later(1), proof?: string) =>
  outcome(confirmPasswordReset(depsAt(now), { phone, code, newPassword: password, proof }));
const signsIn = async (phone: string, password: string) =>
  typeof (await openCognitoSignIn().signIn(phone, password)) === 'object';

test('the code from the SMS replaces the password, ends every session and enqueues an SMS', async () => {
  const { phone, code, resetId } = await forgetful();
  const session = await openCognitoSignIn().signIn(phone, old);
  assert.ok(typeof session === 'object' && 'refreshToken' in session);
  const enqueued: PasswordChangedIntent[] = [];
  const input = { phone, code, newPassword };
  assert.equal(await outcome(confirmPasswordReset(depsAt(later(1), enqueued), input)), 'done');
  assert.deepEqual([await signsIn(phone, old), await signsIn(phone, newPassword)], [false, true]);
  assert.equal(await openCognitoSignIn().refresh(session.refreshToken ?? ''), 'ended');
  assert.deepEqual(enqueued, [{ kind: 'password-changed', phone, resetId }]);
});

test('asking for a code never disables the old password', async () => {
  const { phone } = await forgetful();
  assert.equal(await signsIn(phone, old), true);
});

test('every session of before is out at once, and one that begins after it goes on', async () => {
  const { phone, id, code } = await forgetful();
  const account = { ...keys.account(phone), phone, professionalId: id };
  for (const Item of [account, { ...keys.profile(id), professionalId: id, phone }])
    await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  const callerOf = async (password: string, now: Date) => {
    const deps = { ...depsAt(now), cognito: openCognitoSignIn() };
    const answer = await signIn(deps, { username: phone, password });
    assert.ok(answer instanceof WithCookies);
    const { origin_jti } = claimsOf(answer.value.accessToken);
    const tokenExpires = Math.floor(now.getTime() / 1000) + 60 * sessionLife.accessTokenMinutes;
    const roles: Role[] = ['professional'];
    return { id, roles, counties: undefined, sessionId: origin_jti, tokenExpires };
  };
  const before = [await callerOf(old, start), await callerOf(old, later(1))];
  assert.equal(await confirm(phone, code), 'done');
  const after = await callerOf(newPassword, later(2));
  const lives = openSessionLives(identity.table);
  assert.deepEqual(await Promise.all([...before, after].map(lives)), [false, false, true]);
});

test('what many use, or is made of the person’s own data, is refused, and another may follow', async () => {
  const { phone, id, code } = await forgetful();
  const account = { ...keys.account(phone), phone, professionalId: id };
  const personal = { fullName: 'Asha Wanjiru Otieno', dateOfBirth: '1985-03-15', nationalId: '23456789' };
  const workstation = { county: 'kisumu', tscNumber: '345678' };
  const about = { professionalId: id, phone, createdAt: start.toISOString(), personal, workstation };
  for (const Item of [account, { ...keys.profile(id), ...about }])
    await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  for (const typed of ['football', 'Sunshine99'])
    assert.equal(await confirm(phone, code, typed), 'password-common');
  for (const typed of ['Wanjiru1985', 'kisumu-otieno', '15/03/1985'])
    assert.equal(await confirm(phone, code, typed), 'password-own-data', typed);
  assert.equal(await signsIn(phone, old), true);
  assert.equal(await confirm(phone, code), 'done');
});

test('a code works for ten minutes', async () => {
  const { phone, code } = await forgetful();
  assert.equal(await confirm(phone, code, newPassword, later(10)), 'reset-code-wrong');
  assert.equal(await confirm(phone, code, newPassword, later(9.9)), 'done');
});

test('a code works for ten minutes from when it was sent, however long the queue was', async () => {
  const { phone, resetId, code } = await forgetful();
  const deps = {
    table: identity.table,
    findUser: openFindUser(),
    secret: async () => identity.key,
    sendText: async () => {},
    portalUrl: 'https://portal.example',
    smsADay: 1_000_000,
  };
  const intent = { kind: 'reset', phone, resetId, language: 'en' } as const;
  await sendResetCode(deps, intent, { now: later(30), young: false, last: false });
  assert.equal(await confirm(phone, code, newPassword, later(40)), 'reset-code-wrong');
  assert.equal(await confirm(phone, code, newPassword, later(39.9)), 'done');
});

test('the code of an earlier SMS is told to be one', async () => {
  const { phone, code } = await forgetful();
  const deps = { table: identity.table, now: later(2), enqueue: async () => {} };
  await requestPasswordReset(deps, { phone, language: 'en', resetId: `second of ${phone}` });
  assert.equal(await confirm(phone, code, newPassword, later(3)), 'reset-code-superseded');
  assert.equal(
    await confirm(phone, resetCode(identity.key, phone, `second of ${phone}`), newPassword, later(3)),
    'done',
  );
});

test('a code works once', async () => {
  const { phone, code } = await forgetful();
  assert.equal(await confirm(phone, code), 'done');
  assert.equal(await confirm(phone, code, 'another password'), 'reset-code-wrong');
  assert.equal(await signsIn(phone, newPassword), true);
});

test('after five wrong guesses the right code is refused too', async () => {
  const { phone, code, wrong } = await forgetful();
  for (let guess = 0; guess < 5; guess++) assert.equal(await confirm(phone, wrong), 'reset-code-wrong');
  assert.equal(await confirm(phone, code), 'reset-code-wrong');
  assert.equal(await signsIn(phone, old), true);
});

test('guesses at the same time cannot exceed five', async () => {
  const { phone, wrong } = await forgetful();
  await Promise.all(Array.from({ length: 30 }, () => confirm(phone, wrong)));
  const key = { TableName: identity.table.name, Key: keys.signIn(phone) };
  const { Item } = await identity.table.client.send(new GetCommand(key));
  assert.equal(Item?.guesses, 5);
});

test('of two passwords sent at once with one code one is set', async () => {
  const { phone, code } = await forgetful();
  const both = ['one password', 'other password'];
  const outcomes = await Promise.all(both.map((password) => confirm(phone, code, password)));
  assert.deepEqual(outcomes.toSorted(), ['done', 'reset-code-wrong']);
  assert.equal(await signsIn(phone, both[outcomes.indexOf('done')] ?? ''), true);
});

test('a code of another number, of a number without an account or of nobody says the same', async () => {
  const { phone, code } = await forgetful();
  const { phone: other, code: others } = await forgetful();
  assert.equal(await confirm(phone, others), 'reset-code-wrong');
  assert.equal(await confirm(other, code), 'reset-code-wrong');
  assert.equal(await confirm('254799999999', code), 'reset-code-wrong');
});

test('a weak password leaves the code for a better one', async () => {
  const { phone, code } = await forgetful();
  assert.equal(await confirm(phone, code, `0${phone.slice(3)}`), 'password-is-phone');
  assert.equal(await confirm(phone, code, 'short'), 'password-common');
  assert.equal(await confirm(phone, code), 'done');
});

test('a new password opens a number that wrong ones had closed', async () => {
  const { phone, code } = await forgetful();
  const attempt = () => takeAttempt(identity.table, { phone, device: undefined, now: later(1) });
  for (let time = 0; time < 10; time++) await attempt();
  assert.equal(await attempt(), false);
  assert.equal(await confirm(phone, code), 'done');
  assert.equal(await attempt(), true);
});

const calls = [
  ['dynamodb', 'UpdateItem'],
  ['cognito-idp', 'AdminSetUserPassword'],
  ['cognito-idp', 'AdminUserGlobalSignOut'],
] as const;
for (const [service, action] of calls)
  for (const kind of ['before', 'after'] as const)
    test(`when ${action} fails ${kind} its effect, the same request again finishes the reset`, async () => {
      const { phone, code } = await forgetful();
      identity.faults.plan({ service, action, kind, times: 3 });
      await confirm(phone, code).catch(() => undefined);
      identity.faults.clear();
      assert.equal(await confirm(phone, code), 'done');
      assert.deepEqual([await signsIn(phone, old), await signsIn(phone, newPassword)], [false, true]);
    });

test('the password that the SMS of the account brought is refused, and another may follow', async () => {
  const { phone, code } = await forgetful();
  const Item = { ...keys.account(phone), phone, language: 'en', madeFor: 'request-1' };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  const texted = temporaryPassword(identity.key, phone, 'request-1');
  assert.equal(await confirm(phone, code, texted.toUpperCase()), 'password-unchanged');
  assert.equal(await confirm(phone, code), 'done');
});

const put = (Item: object) =>
  identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
const daysBefore = (days: number) => new Date(start.getTime() - days * 86_400_000).toISOString();
const numbers = { personal: { nationalId: '23456789' }, workstation: { tscNumber: '554321' } };

/** Someone who forgot their password and whose profile is this. */
const forgetfulWith = async (profile: object) => {
  const person = await forgetful();
  const { phone, id } = person;
  await put({ ...keys.account(phone), phone, language: 'en', professionalId: id });
  await put({ ...keys.profile(id), professionalId: id, phone, createdAt: daysBefore(400), ...profile });
  const prove = (proof?: string, code = person.code) => confirm(phone, code, newPassword, later(1), proof);
  return { ...person, prove };
};

for (const [whose, right] of [
  ['ID', '6789'],
  ['TSC number', '4321'],
] as const)
  test(`who was away for 90 days also types the end of their ${whose}`, async () => {
    const { phone, prove } = await forgetfulWith({ ...numbers, seenAt: daysBefore(91) });
    assert.equal(await prove(), 'proof-needed');
    assert.equal(await prove('1111'), 'proof-wrong');
    assert.equal(await signsIn(phone, old), true);
    assert.equal(await prove(right), 'done');
    assert.equal(await signsIn(phone, newPassword), true);
  });

test('one number alone is enough to prove by, and an account that was never opened since it was made is asked', async () => {
  const { prove } = await forgetfulWith({ personal: { identityKind: 'passport', nationalId: 'AK0123456' } });
  assert.equal(await prove('4321'), 'proof-wrong');
  assert.equal(await prove('3456'), 'done');
});

for (const [what, profile] of [
  ['an account in use', { ...numbers, seenAt: daysBefore(89) }],
  ['an account with no numbers in its profile', {}],
  ['a profile whose passport has too few digits to prove by', { personal: { nationalId: 'ABCDEFG1' } }],
] as const)
  test(`${what} is reset by its code alone`, async () => {
    const { prove } = await forgetfulWith(profile);
    assert.equal(await prove(), 'done');
  });

test('what was typed as a proof changes nothing where none is owed', async () => {
  const { prove } = await forgetfulWith({ ...numbers, seenAt: daysBefore(1) });
  assert.equal(await prove('0000'), 'done');
});

test('nobody without the code hears that a proof is owed or right', async () => {
  const { prove, wrong } = await forgetfulWith(numbers);
  for (const proof of [undefined, '6789', '1111'])
    assert.equal(await prove(proof, wrong), 'reset-code-wrong');
});

test('a proof is guessed at within the five guesses of its code', async () => {
  const { phone, prove } = await forgetfulWith(numbers);
  const both = await Promise.all(Array.from({ length: 8 }, (_, guess) => prove(`000${guess}`)));
  assert.equal(both.filter((code) => code === 'proof-wrong').length, 5);
  assert.equal(await prove('6789'), 'reset-code-wrong');
  assert.equal(await signsIn(phone, old), true);
});
