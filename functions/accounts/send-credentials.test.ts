import assert from 'node:assert/strict';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { noticeVersion } from '../../contract/privacy-notice.ts';
import { chooseFirstPassword } from '../../tests/identity/first-password.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { awaitsFirstPassword, isTextedPassword } from '../identity/texted-password.ts';
import { openSms } from '../messaging/sms.ts';
import { RetryLater } from '../queue/consumer.ts';
import type { AccountItem, MessageItem, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { requestAccount } from './request-account.ts';
import { sendCredentials } from './send-credentials.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const newPhone = () => `2547150${String(++phones).padStart(5, '0')}`;
const start = new Date('2027-02-01T09:00:00Z');
const onTime = { now: start, young: true, last: false };
const aMinuteLater = { ...onTime, now: new Date(start.getTime() + 60_000) };

const deps = () => ({
  table: identity.table,
  secret: async () => identity.key,
  sendText: openSms(),
  portalUrl: 'https://portal.example',
  smsADay: 1_000_000,
});
const ask = async (phone: string, requestId: string, minutes = 0, language: 'en' | 'sw' = 'en') => {
  const now = new Date(start.getTime() + minutes * 60_000);
  await requestAccount(
    { table: identity.table, now, enqueue: async () => {} },
    { phone, language, requestId },
  );
};
const make = (phone: string, requestId: string, delivery = onTime) =>
  sendCredentials(deps(), { kind: 'account', phone, requestId }, delivery);

const textsTo = async (phone: string) => (await identity.sns.sms(phone)).map(({ text }) => text);
const passwordIn = (text = '') => /(?:Password|Nenosiri): (\S+)/.exec(text)?.[1] ?? '';
const itemAt = async <T>(Key: { pk: string; sk: string }) =>
  (await identity.table.client.send(new GetCommand({ TableName: identity.table.name, Key }))).Item as T;
const accountOf = (phone: string) => itemAt<AccountItem>(keys.account(phone));
const messagesTo = async (phone: string) => {
  const { Items } = await identity.table.client.send(
    new QueryCommand({
      TableName: identity.table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sms)',
      ExpressionAttributeValues: { ':pk': keys.account(phone).pk, ':sms': 'SMS#' },
    }),
  );
  return Items as MessageItem[];
};

const password = 'three words together';
const choose = (phone: string, requestId: string, minutes = 0) =>
  chooseFirstPassword(identity, {
    phone,
    requestId,
    password,
    now: new Date(start.getTime() + minutes * 60_000),
  });
/** Whether the portal takes what was texted as the first password. */
const letsIn = async (phone: string, texted: string, now = start): Promise<boolean> => {
  const account = await accountOf(phone);
  return awaitsFirstPassword(account, now) && isTextedPassword(account, identity.key, texted);
};

test('username, password and link come by SMS, and the password signs in once', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  await make(phone, 'one');
  const [text] = await textsTo(phone);
  assert.match(text ?? '', new RegExp(`Username: ${phone}\n`));
  assert.match(text ?? '', /Sign in within 7 days: https:\/\/portal\.example\/sign-in\n/);
  assert.match(passwordIn(text), /^[a-hj-np-z2-9]{5}-[a-hj-np-z2-9]{5}$/);
  assert.ok(await letsIn(phone, passwordIn(text)));
});

test('the new professional has no user and no profile yet, but a message that never shows the password', async () => {
  const phone = newPhone();
  await ask(phone, 'one', 0, 'sw');
  await make(phone, 'one');
  const { professionalId, issuedAt } = await accountOf(phone);
  assert.deepEqual([professionalId, issuedAt], [undefined, start.toISOString()]);
  const [message] = await messagesTo(phone);
  assert.deepEqual([message?.kind, message?.state, message?.text], ['account-created', 'sent', undefined]);
  const [text = ''] = await textsTo(phone);
  assert.match(text, /Ingia.*: https:\/\/portal\.example\/sw\/sign-in/);
});

test('the notice of the day is kept with the account, which outlives its request and every later one', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  assert.equal(typeof (await accountOf(phone)).expiresAt, 'number');
  await make(phone, 'one');
  const notice = { version: noticeVersion, at: start.toISOString() };
  const professionalId = await choose(phone, 'one');
  assert.equal((await accountOf(phone)).expiresAt, undefined);
  await ask(phone, 'two', 2);
  await make(phone, 'two');
  assert.equal((await accountOf(phone)).expiresAt, undefined);
  assert.deepEqual((await itemAt<ProfileItem>(keys.profile(professionalId))).notice, notice);
});

test('a number that has an account is told so, and its password stays', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  await make(phone, 'one');
  await choose(phone, 'one');
  await ask(phone, 'two', 2);
  await make(phone, 'two');
  const [second = '', first] = await textsTo(phone);
  assert.match(second, /already has an account.*https:\/\/portal\.example\/forgot-password/s);
  assert.notEqual(passwordIn(first), '');
  assert.equal(typeof (await openCognitoSignIn().signIn(phone, password)), 'object');
});

test('staff, whose user was made by a command, keep their password whatever is asked for under their number', async () => {
  const phone = newPhone();
  await identity.makeUser(phone, password);
  await ask(phone, 'one');
  await make(phone, 'one');
  assert.equal(typeof (await openCognitoSignIn().signIn(phone, password)), 'object');
});

test('who chooses a password with an earlier SMS while another is on its way has an account, and it stays', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  await make(phone, 'one');
  await ask(phone, 'two', 2);
  await choose(phone, 'one', 2);
  await make(phone, 'two', minutesOn(2));
  assert.equal((await accountOf(phone)).expiresAt, undefined);
  assert.match((await textsTo(phone))[0] ?? '', /already has an account/);
});

test('an intent delivered twice sends one SMS', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  await make(phone, 'one');
  await make(phone, 'one');
  assert.equal((await textsTo(phone)).length, 1);
});

test('an intent delivered twice at once sends one SMS', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  await Promise.allSettled([make(phone, 'one'), make(phone, 'one')]);
  const texts = await textsTo(phone);
  assert.equal(texts.length, 1);
  assert.ok(await letsIn(phone, passwordIn(texts[0])));
});

const minutesOn = (minutes: number) => ({ ...onTime, now: new Date(start.getTime() + minutes * 60_000) });

test('an intent whose request may still be written is awaited while it is young and then dropped', async () => {
  const phone = newPhone();
  await assert.rejects(make(phone, 'one'), RetryLater);
  await make(phone, 'one', { ...minutesOn(1), young: false });
  await ask(phone, 'one');
  await assert.rejects(make(phone, 'two', minutesOn(1)), RetryLater);
  assert.deepEqual(await textsTo(phone), []);
});

test('who asks again while the queue is long keeps the first place in it, and gets one SMS that works', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  await ask(phone, 'two', 10);
  await ask(phone, 'three', 20);
  for (const requestId of ['one', 'two', 'three'])
    await make(phone, requestId, { ...minutesOn(30), young: false });
  const [text, ...others] = await textsTo(phone);
  assert.deepEqual(others, []);
  assert.ok(await letsIn(phone, passwordIn(text), minutesOn(30).now));
});

test('an intent over the rate limit is dropped at once: who floods a number keeps no sender waiting', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  await ask(phone, 'flood');
  await make(phone, 'flood');
  for (let minute = 1; minute < 5; minute++) await ask(phone, `request ${minute}`, minute);
  await ask(phone, 'a sixth', 10);
  await make(phone, 'a sixth', minutesOn(10));
  assert.deepEqual(await textsTo(phone), []);
  await make(phone, 'request 4', minutesOn(10));
  assert.equal((await textsTo(phone)).length, 1);
});

const calls = [
  ['dynamodb', 'GetItem'],
  ['dynamodb', 'PutItem'],
  ['dynamodb', 'UpdateItem'],
  ['sns', 'Publish'],
] as const;
for (const [service, action] of calls)
  for (const kind of ['before', 'after'] as const)
    for (const skipped of action === 'UpdateItem' ? [0, 1, 2] : [0])
      test(`${action} ${skipped + 1} fails ${kind} its effect: the retry says the same, and it lets in`, async () => {
        const phone = newPhone();
        await ask(phone, 'one');
        for (let time = 0; time < skipped; time++)
          identity.faults.plan({ service, action, kind: 'late', lateMs: 0 });
        identity.faults.plan({ service, action, kind, times: 4 });
        await make(phone, 'one').catch(() => undefined);
        identity.faults.clear();
        await make(phone, 'one', aMinuteLater);
        const texts = await textsTo(phone);
        assert.equal(new Set(texts).size, 1);
        assert.ok(await letsIn(phone, passwordIn(texts[0])));
        assert.deepEqual(
          (await messagesTo(phone)).map(({ state }) => state),
          ['sent'],
        );
      });

test('a request whose every try failed is made good by the next one', async () => {
  const phone = newPhone();
  await ask(phone, 'one');
  identity.faults.plan({ service: 'dynamodb', action: 'PutItem', kind: 'before', times: 9 });
  await assert.rejects(make(phone, 'one'));
  identity.faults.clear();
  await ask(phone, 'two', 2);
  await make(phone, 'two');
  const [text, ...others] = await textsTo(phone);
  assert.deepEqual(others, []);
  assert.ok(await letsIn(phone, passwordIn(text), minutesOn(30).now));
});
