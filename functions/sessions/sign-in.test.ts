import assert from 'node:assert/strict';
import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { languages } from '../../contract/language.ts';
import { refusalText } from '../../contract/refusals.ts';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { WithCookies } from '../http/answer.ts';
import { Refusal } from '../http/refusal.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { temporaryPassword } from '../identity/derived-secret.ts';
import { attemptLimit } from '../identity/sign-in-throttle.ts';
import { admissionOf } from '../identity/texted-password.ts';
import { keys } from '../table/keys.ts';
import { replacePassword } from './replace-password.ts';
import { refreshTokenOf } from './session.ts';
import { signIn } from './sign-in.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const newPhone = () => `2547130${String(++phones).padStart(5, '0')}`;
const password = 'three words together';
const noon = new Date('2027-02-01T09:00:00Z');

/** A number with an account and a password of its own. */
const member = async () => {
  const phone = newPhone();
  await identity.makeUser(phone, password);
  return phone;
};

/** A number whose account waits for its first password, and what the SMS brought. */
const invited = async () => {
  const phone = newPhone();
  const Item = {
    ...keys.account(phone),
    phone,
    language: 'en',
    requestId: 'request-1',
    madeFor: 'request-1',
    issuedAt: noon.toISOString(),
    expiresAt: 1_900_000_000,
  };
  await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  return { phone, texted: temporaryPassword(identity.key, phone, 'request-1') };
};

type Answered = Awaited<ReturnType<typeof signIn>> | Awaited<ReturnType<typeof replacePassword>>;
/** What the person is told: a refusal's code or field, `challenge`, or `in`. */
const told = (answer: Answered): string => {
  if (answer instanceof Refusal) return answer.fields[0]?.code ?? answer.code;
  return answer instanceof WithCookies ? 'in' : 'challenge';
};
const secret = async () => identity.key;
const attempt = (username: string, typed: string, now = noon, cookies: readonly string[] = []) =>
  signIn(
    { table: identity.table, cognito: openCognitoSignIn(), secret, now },
    { username, password: typed, cookies },
  );
const replace = (username: string, session: string, newPassword: string, now = noon) =>
  replacePassword(
    { table: identity.table, cognito: openCognitoSignIn(), secret, now },
    { username, session, newPassword },
  );
const minutesOn = (minutes: number, seconds = 0) =>
  new Date(noon.getTime() + minutes * 60_000 + seconds * 1000);
/** The cookies that an answer leaves in a browser, as the browser sends them. */
const keptBy = (answer: Answered): string[] =>
  answer instanceof WithCookies ? answer.cookies.map((cookie) => cookie.split(';')[0] ?? '') : [];
const fail = async (phone: string, times: number, now = noon, cookies: readonly string[] = []) => {
  for (let time = 0; time < times; time++) await attempt(phone, 'a wrong one', now, cookies);
};
/** With Cognito's lock over between one and the next, so that it counts each. */
const failSlowly = async (phone: string, times: number, now = noon, cookies: readonly string[] = []) => {
  for (let time = 0; time < times; time++) {
    if (time > 0) identity.clock.advance(33_000);
    await fail(phone, 1, now, cookies);
  }
};

test('number and password sign in, with the refresh token in a cookie that no script reads', async () => {
  const answer = await attempt(await member(), password);
  assert.ok(answer instanceof WithCookies);
  assert.deepEqual(
    { ...answer.value, accessToken: '' },
    { accessToken: '', expiresIn: 1800, roles: ['professional'] },
  );
  const [cookie = ''] = answer.cookies;
  assert.match(
    cookie,
    /^__Secure-refresh=\S+; HttpOnly; Secure; SameSite=Strict; Path=\/api\/sessions; Max-Age=604800$/,
  );
  const refreshed = await openCognitoSignIn().refresh(refreshTokenOf([cookie.split(';')[0] ?? '']) ?? '');
  assert.notEqual(refreshed, 'ended');
});

test('groups in the pool are the roles and the reach of staff', async () => {
  const phone = await member();
  const pool = new CognitoIdentityProviderClient({});
  for (const GroupName of ['officer', 'county-nairobi'])
    await pool.send(
      new AdminAddUserToGroupCommand({
        UserPoolId: process.env.USER_POOL_ID,
        Username: `+${phone}`,
        GroupName,
      }),
    );
  const answer = await attempt(phone, password);
  assert.ok(answer instanceof WithCookies);
  assert.deepEqual([answer.value.roles, answer.value.counties], [['officer'], ['nairobi']]);
});

test('a wrong password and an unknown number are answered alike, at every attempt', async () => {
  const [known, unknown, { phone: fresh }] = [await member(), newPhone(), await invited()];
  for (let time = 1; time <= 12; time++) {
    const answers = await Promise.all([known, unknown, fresh].map((phone) => attempt(phone, 'a wrong one')));
    const expected = time <= 10 ? 'sign-in-failed' : 'too-many-attempts';
    assert.deepEqual(answers.map(told), [expected, expected, expected], `attempt ${time}`);
  }
});

test('after ten failures on end the right password waits for twenty quiet minutes, which more tries do not prolong', async () => {
  const phone = await member();
  await fail(phone, 10);
  for (const now of [minutesOn(0, 1), minutesOn(19, 59)])
    assert.equal(told(await attempt(phone, password, now)), 'too-many-attempts');
  identity.clock.advance(20 * 60_000);
  assert.equal(told(await attempt(phone, password, minutesOn(20))), 'in');
  for (const language of languages)
    assert.match(
      refusalText('too-many-attempts', language),
      new RegExp(`\\b${attemptLimit.quietMinutes}\\b`),
    );
});

test('failures that come slowly add up as well', async () => {
  const phone = newPhone();
  for (let time = 0; time < 10; time++) await fail(phone, 1, minutesOn(15 * time));
  assert.equal(told(await attempt(phone, 'a wrong one', minutesOn(15 * 9 + 19))), 'too-many-attempts');
});

test('a stranger who fails on purpose does not lock out a device that the person has used', async () => {
  const phone = await member();
  const cookies = keptBy(await attempt(phone, password));
  for (let round = 0; round < 3; round++) {
    await failSlowly(phone, 10, minutesOn(20 * round));
    // Cognito has a lock of its own: 32 seconds after ten failures, and longer if they went on without a pause.
    assert.equal(told(await attempt(phone, password, minutesOn(20 * round), cookies)), 'wait-a-minute');
    identity.clock.advance(33_000);
    assert.equal(told(await attempt(phone, password, minutesOn(20 * round, 33), cookies)), 'in');
    assert.equal(told(await attempt(phone, password, minutesOn(20 * round, 33))), 'too-many-attempts');
    identity.clock.advance(20 * 60_000);
  }
});

test('without that device, Cognito’s own lock looks like a wrong password', async () => {
  const phone = await member();
  await failSlowly(phone, 9);
  assert.equal(told(await attempt(phone, password)), 'sign-in-failed');
});

test('a known device has ten failures of its own, and takes none from others', async () => {
  const phone = await member();
  const [one, other] = [keptBy(await attempt(phone, password)), keptBy(await attempt(phone, password))];
  await failSlowly(phone, 10, noon, one);
  identity.clock.advance(33_000);
  assert.equal(told(await attempt(phone, password, noon, one)), 'too-many-attempts');
  assert.equal(told(await attempt(phone, password, noon, other)), 'in');
  assert.equal(told(await attempt(phone, password, noon)), 'in');
});

test('a device is known by no mark but ours, for no number but its own', async () => {
  const [phone, attacker] = [await member(), await member()];
  const [, own = ''] = keptBy(await attempt(attacker, password));
  assert.match(own, /^__Secure-device=[\w-]{16}\.[\w-]{22}$/);
  await fail(phone, 10);
  for (const cookie of [
    own,
    '__Secure-device=',
    '__Secure-device=x.y',
    `${own.slice(0, 33)}${'A'.repeat(22)}`,
    `x${own}`,
  ])
    assert.equal(told(await attempt(phone, password, noon, [cookie])), 'too-many-attempts', cookie);
});

test('the first password makes a known device too, and signing in again keeps it', async () => {
  const { phone, texted } = await invited();
  const first = await attempt(phone, texted);
  assert.ok('challenge' in first);
  const cookies = keptBy(await replace(phone, first.session, password));
  assert.deepEqual(keptBy(await attempt(phone, password, noon, cookies))[1], cookies[1]);
});

test('a year of failures leaves no more behind than a day of them', async () => {
  const phone = newPhone();
  const attributes = async () => {
    const key = { TableName: identity.table.name, Key: keys.signIn(phone) };
    return Object.keys((await identity.table.client.send(new GetCommand(key))).Item ?? {}).length;
  };
  await fail(phone, 2, minutesOn(0));
  const before = await attributes();
  for (let day = 1; day < 365; day += 30) await fail(phone, 2, minutesOn(day * 24 * 60));
  assert.equal(await attributes(), before);
});

test('guesses at the same time cannot exceed ten', async () => {
  const phone = newPhone();
  const answers = await Promise.all(Array.from({ length: 30 }, () => attempt(phone, 'a guess')));
  assert.equal(answers.filter((answer) => told(answer) === 'sign-in-failed').length, 10);
});

test('right passwords at the same time all get in', async () => {
  const phone = await member();
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(Array.from({ length: 6 }, () => attempt(phone, password)));
    assert.deepEqual([...new Set(answers.map(told))], ['in']);
  }
});

test('the right password forgets the wrong ones before it', async () => {
  const phone = await member();
  for (let round = 0; round < 4; round++) {
    for (let time = 0; time < 4; time++)
      assert.equal(told(await attempt(phone, 'a wrong one')), 'sign-in-failed');
    assert.equal(told(await attempt(phone, password)), 'in');
  }
});

test('the password from the SMS must be replaced, and then no longer works', async () => {
  const { phone, texted } = await invited();
  const first = await attempt(phone, texted);
  assert.ok('challenge' in first);
  assert.equal(first.challenge, 'NEW_PASSWORD_REQUIRED');
  assert.equal(told(await replace(phone, first.session, password)), 'in');
  assert.equal(told(await attempt(phone, texted)), 'sign-in-failed');
  assert.equal(told(await attempt(phone, password)), 'in');
});

test('a new password that is the phone number is refused and another one may follow', async () => {
  const { phone, texted } = await invited();
  const first = await attempt(phone, texted);
  assert.ok('challenge' in first);
  for (const typed of [phone, `0${phone.slice(3)}`, `+254 ${phone.slice(3)}`])
    assert.equal(told(await replace(phone, first.session, typed)), 'password-is-phone');
  assert.equal(told(await replace(phone, first.session, password)), 'in');
});

test('staff whose password works once choose their own, and a weak one may be followed by another', async () => {
  const phone = newPhone();
  await identity.makeUser(phone, 'temporary-1', 'once');
  const first = await attempt(phone, 'temporary-1');
  assert.ok('challenge' in first);
  assert.equal(told(await replace(phone, first.session, 'short')), 'password-common');
  assert.equal(told(await replace(phone, first.session, password)), 'in');
});

test('the challenge is of one number, for fifteen minutes, for one use', async () => {
  const [one, other] = [await invited(), await invited()];
  const first = await attempt(one.phone, one.texted);
  assert.ok('challenge' in first);
  assert.equal(told(await replace(other.phone, first.session, password)), 'challenge-expired');
  assert.equal(told(await replace(newPhone(), first.session, password)), 'challenge-expired');
  for (const made of ['made up', `${noon.getTime() + 60_000}.made-up`, first.session.replace(/^\d/, '9')])
    assert.equal(told(await replace(one.phone, made, password)), 'challenge-expired', made);
  assert.equal(told(await replace(one.phone, first.session, password)), 'in');
  assert.equal(told(await replace(one.phone, first.session, 'another password')), 'challenge-expired');
  const late = await attempt(other.phone, other.texted);
  assert.ok('challenge' in late);
  assert.equal(told(await replace(other.phone, late.session, password, minutesOn(15))), 'challenge-expired');
  assert.equal(told(await replace(other.phone, late.session, password, minutesOn(14, 59))), 'in');
});

test('who was let in has a profile, and the number leads to it for good', async () => {
  const { phone, texted } = await invited();
  const first = await attempt(phone, texted);
  assert.ok('challenge' in first);
  await replace(phone, first.session, password);
  const at = async (Key: object) =>
    (await identity.table.client.send(new GetCommand({ TableName: identity.table.name, Key }))).Item;
  const account = await at(keys.account(phone));
  assert.equal(account?.expiresAt, undefined);
  const profile = await at(keys.profile(account?.professionalId));
  assert.deepEqual([profile?.phone, profile?.language, profile?.version], [phone, 'en', 1]);
});

test('a crash between the pool and the profile is mended by signing in with the password that was chosen', async () => {
  const { phone, texted } = await invited();
  const first = await attempt(phone, texted);
  assert.ok('challenge' in first);
  identity.faults.plan({ service: 'dynamodb', action: 'PutItem', kind: 'before', times: 10 });
  await assert.rejects(replace(phone, first.session, password));
  identity.faults.clear();
  assert.equal(told(await replace(phone, first.session, 'a second thought')), 'challenge-expired');
  assert.equal(told(await attempt(phone, password)), 'in');
  assert.equal(told(await attempt(phone, texted)), 'sign-in-failed');
});

test('nobody becomes a user without the word of the portal', async () => {
  const { phone } = await invited();
  for (const admission of [undefined, '', 'made-up', admissionOf(identity.key, newPhone())])
    assert.equal(await openCognitoSignIn().signIn(phone, password, admission), 'wrong');
});

test('a new password whose answer was lost on the way signs in when it is sent again', async () => {
  const { phone, texted } = await invited();
  const first = await attempt(phone, texted);
  assert.ok('challenge' in first);
  const lost = { service: 'cognito-idp', action: 'AdminInitiateAuth', kind: 'after' } as const;
  identity.faults.plan({ ...lost, times: 1 });
  assert.equal(told(await replace(phone, first.session, password)), 'in');
  identity.faults.clear();
  assert.equal(told(await replace(phone, first.session, password)), 'in');
});

test('passwords cannot be guessed where a new one is chosen: every guess is an attempt to sign in', async () => {
  const phone = await member();
  for (let time = 0; time < 10; time++)
    assert.equal(told(await replace(phone, 'made up', `guess number ${time}`)), 'challenge-expired');
  assert.equal(told(await replace(phone, 'made up', password)), 'challenge-expired');
  assert.equal(told(await attempt(phone, password)), 'too-many-attempts');
});

test('a password from the SMS that is older than seven days is answered as a wrong one', async () => {
  const { phone, texted } = await invited();
  const day = 24 * 60;
  assert.equal(told(await attempt(phone, texted, minutesOn(7 * day - 1))), 'challenge');
  assert.equal(told(await attempt(phone, texted, minutesOn(7 * day))), 'sign-in-failed');
});

test('an outage is an error, never a wrong password', async () => {
  const phone = await member();
  identity.faults.plan({ service: 'cognito-idp', action: 'AdminInitiateAuth', kind: 'before', times: 10 });
  await assert.rejects(attempt(phone, password));
  identity.faults.clear();
  assert.equal(told(await attempt(phone, password)), 'in');
});

test('a busy hour locks nobody out: what Cognito turned away is no attempt', async () => {
  const phone = await member();
  identity.faults.plan({ service: 'cognito-idp', action: 'AdminInitiateAuth', kind: 'before', times: 99 });
  for (let time = 0; time < 11; time++) await assert.rejects(attempt(phone, password));
  identity.faults.clear();
  assert.equal(told(await attempt(phone, password)), 'in');
});

test('the password from the SMS is taken in capitals, without its hyphen, or with a space', async () => {
  for (const habit of [
    (it: string) => it.toUpperCase(),
    (it: string) => it.replace(/^./, (first) => first.toUpperCase()),
    (it: string) => it.replace('-', ''),
    (it: string) => it.replace('-', ' '),
    (it: string) => it.replace('-', '\u2011'),
  ]) {
    const { phone, texted } = await invited();
    assert.equal(told(await attempt(phone, habit(texted))), 'challenge', habit(texted));
  }
});

test("a password of one's own is not taken in capitals", async () => {
  const phone = newPhone();
  await identity.makeUser(phone, 'Abcde-Fghjk');
  assert.equal(told(await attempt(phone, 'abcde-fghjk')), 'sign-in-failed');
  assert.equal(told(await attempt(phone, 'Abcde-Fghjk')), 'in');
});

test("the password from the SMS is refused as one's own, and another may follow", async () => {
  const { phone, texted } = await invited();
  const first = await attempt(phone, texted);
  const session = 'challenge' in first ? first.session : '';
  for (const same of [texted, texted.toUpperCase(), texted.replace('-', '')])
    assert.equal(told(await replace(phone, session, same)), 'password-unchanged');
  assert.equal(told(await replace(phone, session, 'abcde-fghjk')), 'in');
});

test('what an SMS brought is not guessed where a new password is chosen', async () => {
  const { phone, texted } = await invited();
  for (let time = 0; time < attemptLimit.most; time++) await replace(phone, 'no session', texted);
  assert.equal(told(await replace(phone, 'no session', texted)), 'too-many-attempts');
});
