import assert from 'node:assert/strict';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import type { Language } from '../../contract/language.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { openCognitoSignIn, type Tokens } from '../identity/cognito-sign-in.ts';
import { sessionEnded } from '../identity/ended-sessions.ts';
import { openFindUser, openSetPassword, openSignOutEverywhere } from '../identity/users.ts';
import { openSms } from '../messaging/sms.ts';
import { RetryLater } from '../queue/consumer.ts';
import { claimsOf } from '../sessions/session.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { confirmPasswordReset } from './confirm-password-reset.ts';
import { requestAccount } from './request-account.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { sendResetCode, tellPasswordChanged } from './send-reset.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const newPhone = () => `2547160${String(++phones).padStart(5, '0')}`;
const [old, newPassword] = ['the old password', 'three words together'];

const deps = () => ({
  table: identity.table,
  findUser: openFindUser(),
  setPassword: openSetPassword(),
  signOutEverywhere: openSignOutEverywhere(),
  secret: async () => identity.key,
  sendText: openSms(),
  portalUrl: 'https://portal.example',
  smsADay: 1_000_000,
  enqueue: async () => {},
  now: new Date(),
});
const delivery = (young = true) => ({ now: new Date(), young, last: false });
const member = async (language?: Language) => {
  const phone = newPhone();
  const id = await identity.makeUser(phone, old);
  const Item = { ...keys.profile(id), professionalId: id, phone, version: 1, language };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  return { phone, id };
};
const ask = (phone: string, language: 'en' | 'sw' = 'en') =>
  requestPasswordReset(deps(), { phone, language, resetId: `reset ${phone}` });
const send = (phone: string, young = true, language: 'en' | 'sw' = 'en') =>
  sendResetCode(deps(), { kind: 'reset', phone, language, resetId: `reset ${phone}` }, delivery(young));
const textsTo = async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text);

test('the code comes by SMS in the language of the page and sets a new password', async () => {
  const { phone } = await member();
  await ask(phone, 'sw');
  await send(phone, true, 'sw');
  const [text = ''] = await textsTo(phone);
  assert.match(text, /^\d{6} ni msimbo wako .* Utumie kabla ya saa \d+(:\d\d)? \w+\. Usimpe mtu yeyote\.$/);
  const code = text.slice(0, 6);
  assert.equal(await confirmPasswordReset(deps(), { phone, code, newPassword }), undefined);
  assert.equal(typeof (await openCognitoSignIn().signIn(phone, newPassword)), 'object');
});

test('a number without an account is told so once, in the language of the page', async () => {
  const phone = newPhone();
  await ask(phone, 'sw');
  await send(phone, true, 'sw');
  await send(phone, true, 'sw');
  assert.deepEqual(await textsTo(phone), [
    `Nambari ${phone} bado haina akaunti. Fungua akaunti: https://portal.example/sw/create-account`,
  ]);
});

test('a number whose account is being made gets no second SMS', async () => {
  const phone = newPhone();
  await requestAccount(deps(), { phone, language: 'en', requestId: 'one' });
  await ask(phone);
  await send(phone);
  assert.deepEqual(await textsTo(phone), []);
});

test('a code that nobody waits for any more is not sent', async () => {
  const { phone } = await member();
  await ask(phone);
  const late = { ...delivery(false), now: new Date(identity.clock.now() + 61 * 60_000) };
  await sendResetCode(deps(), { kind: 'reset', phone, language: 'en', resetId: `reset ${phone}` }, late);
  assert.deepEqual(await textsTo(phone), []);
});

test('a second delivery sends no second SMS; an intent without its deed is awaited, then dropped', async () => {
  const { phone } = await member();
  await assert.rejects(send(phone), RetryLater);
  await send(phone, false);
  assert.deepEqual(await textsTo(phone), []);
  await ask(phone);
  await send(phone);
  await send(phone);
  assert.equal((await textsTo(phone)).length, 1);
});

test('who changed the password is told, and no session from before it is good any more', async () => {
  const { phone, id } = await member();
  const before = (await openCognitoSignIn().signIn(phone, old)) as Tokens;
  await ask(phone);
  await send(phone);
  const code = (await textsTo(phone))[0]?.slice(0, 6) ?? '';
  const intent = { kind: 'password-changed', phone, resetId: `reset ${phone}` } as const;
  await assert.rejects(tellPasswordChanged(deps(), intent, delivery()), RetryLater);

  const aMinuteOn = new Date(Date.now() + 60_000);
  identity.clock.advance(60_000);
  await confirmPasswordReset({ ...deps(), now: aMinuteOn }, { phone, code, newPassword });
  const after = (await openCognitoSignIn().signIn(phone, newPassword)) as Tokens;
  await tellPasswordChanged(deps(), intent, delivery());
  await tellPasswordChanged(deps(), intent, delivery());

  const [text, ...others] = await textsTo(phone);
  assert.match(text ?? '', /password was changed.*https:\/\/portal\.example\/forgot-password/);
  assert.equal(others.length, 1);
  const key = { TableName: identity.table.name, Key: keys.profile(id) };
  const profile = (await identity.table.client.send(new GetCommand(key))).Item as ProfileItem;
  const ended = ({ accessToken }: Tokens) => {
    const { origin_jti, exp } = claimsOf(accessToken);
    return sessionEnded(profile, { sessionId: origin_jti, tokenExpires: exp });
  };
  assert.deepEqual([ended(before), ended(after)], [true, false]);
});

test('that a password was changed is told in the language that its owner chose, whoever changed it', async () => {
  const { phone } = await member('sw');
  await ask(phone);
  await send(phone);
  const code = (await textsTo(phone))[0]?.slice(0, 6) ?? '';
  await confirmPasswordReset(deps(), { phone, code, newPassword });
  const intent = { kind: 'password-changed', phone, resetId: `reset ${phone}` } as const;
  await tellPasswordChanged(deps(), intent, delivery());
  assert.match((await textsTo(phone)).join(), /Nenosiri lako limebadilishwa.*\/sw\/forgot-password/);
});
