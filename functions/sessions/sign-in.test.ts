import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { openDirectory } from '../accounts/directory.ts';
import { WithCookies } from '../edge/answer.ts';
import { Refusal } from '../edge/refusal.ts';
import { openUsers } from '../messaging/users.ts';
import { openGate } from './gate.ts';
import { replacePassword } from './replace-password.ts';
import { refreshTokenOf } from './session.ts';
import { signIn } from './sign-in.ts';

let identity: TestIdentity;
before(async () => {
  identity = await openTestIdentity();
});
after(() => identity.close());

let phones = 0;
const newPhone = () => `2547130${String(++phones).padStart(5, '0')}`;
const password = 'three words together';
const noon = new Date('2027-02-01T09:00:00Z');

/** A number with an account and a password of its own. */
const member = async () => {
  const phone = newPhone();
  await openUsers().create(phone, 'temporary-1');
  await openDirectory().setPassword(phone, password);
  return phone;
};

type Answered = Awaited<ReturnType<typeof signIn>> | Awaited<ReturnType<typeof replacePassword>>;
/** What the person is told: a refusal's code or field, `challenge`, or `in`. */
const told = (answer: Answered): string => {
  if (answer instanceof Refusal) return answer.fields[0]?.code ?? answer.code;
  return answer instanceof WithCookies ? 'in' : 'challenge';
};
const attempt = (username: string, typed: string, now = noon) =>
  signIn({ table: identity.table, gate: openGate(), now }, { username, password: typed });
const replace = (username: string, session: string, newPassword: string) =>
  replacePassword({ gate: openGate() }, { username, session, newPassword });

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
    /^refresh=\S+; HttpOnly; Secure; SameSite=Strict; Path=\/api\/sessions; Max-Age=604800$/,
  );
  const refreshed = await openGate().refresh(refreshTokenOf([cookie.split(';')[0] ?? '']) ?? '');
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
  const [known, unknown, fresh] = [await member(), newPhone(), newPhone()];
  await openUsers().create(fresh, 'temporary-1');
  for (let time = 1; time <= 12; time++) {
    const answers = await Promise.all([known, unknown, fresh].map((phone) => attempt(phone, 'a wrong one')));
    const expected = time <= 10 ? 'sign-in-failed' : 'too-many-attempts';
    assert.deepEqual(answers.map(told), [expected, expected, expected], `attempt ${time}`);
  }
});

test('after ten failures the right password waits for the next quarter of an hour', async () => {
  const phone = await member();
  for (let time = 0; time < 10; time++) await attempt(phone, 'a wrong one');
  assert.equal(told(await attempt(phone, password, new Date('2027-02-01T09:14:59Z'))), 'too-many-attempts');
  identity.clock.advance(16 * 60_000);
  assert.equal(told(await attempt(phone, password, new Date('2027-02-01T09:15:00Z'))), 'in');
});

test('guesses at the same time cannot exceed ten', async () => {
  const phone = newPhone();
  const answers = await Promise.all(Array.from({ length: 30 }, () => attempt(phone, 'a guess')));
  assert.equal(answers.filter((answer) => told(answer) === 'sign-in-failed').length, 10);
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
  const phone = newPhone();
  await openUsers().create(phone, 'temporary-1');
  const first = await attempt(phone, 'temporary-1');
  assert.ok('challenge' in first);
  assert.equal(first.challenge, 'NEW_PASSWORD_REQUIRED');
  assert.equal(told(await replace(phone, first.session, password)), 'in');
  assert.equal(told(await attempt(phone, 'temporary-1')), 'sign-in-failed');
  assert.equal(told(await attempt(phone, password)), 'in');
});

test('a new password that is the phone number, or too weak, is refused and another one may follow', async () => {
  const phone = newPhone();
  await openUsers().create(phone, 'temporary-1');
  const first = await attempt(phone, 'temporary-1');
  assert.ok('challenge' in first);
  for (const typed of [phone, `0${phone.slice(3)}`, `+254 ${phone.slice(3)}`])
    assert.equal(told(await replace(phone, first.session, typed)), 'password-is-phone');
  assert.equal(told(await replace(phone, first.session, 'short')), 'password-common');
  assert.equal(told(await replace(phone, first.session, password)), 'in');
});

test('the challenge is of one number, for three minutes, for one use', async () => {
  const [phone, other] = [newPhone(), newPhone()];
  for (const one of [phone, other]) await openUsers().create(one, 'temporary-1');
  const first = await attempt(phone, 'temporary-1');
  assert.ok('challenge' in first);
  assert.equal(told(await replace(other, first.session, password)), 'challenge-expired');
  assert.equal(told(await replace(newPhone(), first.session, password)), 'challenge-expired');
  assert.equal(told(await replace(phone, 'made up', password)), 'challenge-expired');
  assert.equal(told(await replace(phone, first.session, password)), 'in');
  assert.equal(told(await replace(phone, first.session, password)), 'challenge-expired');
  const late = await attempt(other, 'temporary-1');
  assert.ok('challenge' in late);
  identity.clock.advance(3 * 60_000 + 1);
  assert.equal(told(await replace(other, late.session, password)), 'challenge-expired');
});

test('a password from the SMS that is older than seven days is answered as a wrong one', async () => {
  const phone = newPhone();
  await openUsers().create(phone, 'temporary-1');
  identity.clock.advance(7 * 86_400_000);
  assert.equal(told(await attempt(phone, 'temporary-1')), 'sign-in-failed');
});

test('an outage is an error, never a wrong password', async () => {
  const phone = await member();
  identity.faults.plan({ service: 'cognito-idp', action: 'InitiateAuth', kind: 'before', times: 10 });
  await assert.rejects(attempt(phone, password));
  identity.faults.clear();
  assert.equal(told(await attempt(phone, password)), 'in');
});
