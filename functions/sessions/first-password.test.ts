import assert from 'node:assert/strict';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import {
  keptBy,
  minutesOn,
  noon,
  openSigningIn,
  password,
  type SigningIn,
  told,
} from '../../tests/identity/signing-in.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { attemptLimit } from '../identity/sign-in-throttle.ts';
import { admissionOf } from '../identity/texted-password.ts';
import { keys } from '../table/keys.ts';

let people: SigningIn;
beforeAll(async () => {
  people = await openSigningIn();
});
afterAll(() => people.identity.close());

test('the first password makes a known device too, and signing in again keeps it', async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  assert.ok('challenge' in first);
  const cookies = keptBy(await people.replace(phone, first.session, password));
  assert.deepEqual(keptBy(await people.attempt(phone, password, noon, cookies))[1], cookies[1]);
});

test('the password from the SMS must be replaced, and then no longer works', async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  assert.ok('challenge' in first);
  assert.equal(first.challenge, 'NEW_PASSWORD_REQUIRED');
  assert.equal(told(await people.replace(phone, first.session, password)), 'in');
  assert.equal(told(await people.attempt(phone, texted)), 'sign-in-failed');
  assert.equal(told(await people.attempt(phone, password)), 'in');
});

test('a new password that is the phone number is refused and another one may follow', async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  assert.ok('challenge' in first);
  for (const typed of [phone, `0${phone.slice(3)}`, `+254 ${phone.slice(3)}`])
    assert.equal(told(await people.replace(phone, first.session, typed)), 'password-is-phone');
  assert.equal(told(await people.replace(phone, first.session, password)), 'in');
});

test('a password that many people use is refused, and another one may follow', async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  assert.ok('challenge' in first);
  for (const typed of ['football', 'Sunshine', 'princess2027', 'BASKETBALL!'])
    assert.equal(told(await people.replace(phone, first.session, typed)), 'password-common', typed);
  assert.equal(told(await people.replace(phone, first.session, password)), 'in');
});

test('staff whose password works once choose their own, and a weak one may be followed by another', async () => {
  const phone = people.newPhone();
  await people.identity.makeUser(phone, 'temporary-1', 'once');
  const first = await people.attempt(phone, 'temporary-1');
  assert.ok('challenge' in first);
  assert.equal(told(await people.replace(phone, first.session, 'short')), 'password-common');
  assert.equal(told(await people.replace(phone, first.session, password)), 'in');
});

test('the challenge is of one number, for fifteen minutes, for one use', async () => {
  const [one, other] = [await people.invited(), await people.invited()];
  const first = await people.attempt(one.phone, one.texted);
  assert.ok('challenge' in first);
  assert.equal(told(await people.replace(other.phone, first.session, password)), 'challenge-expired');
  assert.equal(told(await people.replace(people.newPhone(), first.session, password)), 'challenge-expired');
  for (const made of ['made up', `${noon.getTime() + 60_000}.made-up`, first.session.replace(/^\d/, '9')])
    assert.equal(told(await people.replace(one.phone, made, password)), 'challenge-expired', made);
  assert.equal(told(await people.replace(one.phone, first.session, password)), 'in');
  assert.equal(told(await people.replace(one.phone, first.session, 'another password')), 'challenge-expired');
  const late = await people.attempt(other.phone, other.texted);
  assert.ok('challenge' in late);
  assert.equal(
    told(await people.replace(other.phone, late.session, password, minutesOn(15))),
    'challenge-expired',
  );
  assert.equal(told(await people.replace(other.phone, late.session, password, minutesOn(14, 59))), 'in');
});

test('who was let in has a profile, and the number leads to it for good', async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  assert.ok('challenge' in first);
  await people.replace(phone, first.session, password);
  const at = async (Key: object) =>
    (await people.identity.table.client.send(new GetCommand({ TableName: people.identity.table.name, Key })))
      .Item;
  const account = await at(keys.account(phone));
  assert.equal(account?.expiresAt, undefined);
  const profile = await at(keys.profile(account?.professionalId));
  assert.deepEqual([profile?.phone, profile?.language, profile?.version], [phone, 'en', 1]);
});

test('a crash between the pool and the profile is mended by signing in with the password that was chosen', async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  assert.ok('challenge' in first);
  people.identity.faults.plan({ service: 'dynamodb', action: 'PutItem', kind: 'before', times: 10 });
  await assert.rejects(people.replace(phone, first.session, password));
  people.identity.faults.clear();
  assert.equal(told(await people.replace(phone, first.session, 'a second thought')), 'challenge-expired');
  assert.equal(told(await people.attempt(phone, password)), 'in');
  assert.equal(told(await people.attempt(phone, texted)), 'sign-in-failed');
});

test('nobody becomes a user without the word of the portal', async () => {
  const { phone } = await people.invited();
  for (const admission of [undefined, '', 'made-up', admissionOf(people.identity.key, people.newPhone())])
    assert.equal(await openCognitoSignIn().signIn(phone, password, admission), 'wrong');
});

test('a new password whose answer was lost on the way signs in when it is sent again', async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  assert.ok('challenge' in first);
  const lost = { service: 'cognito-idp', action: 'AdminInitiateAuth', kind: 'after' } as const;
  people.identity.faults.plan({ ...lost, times: 1 });
  assert.equal(told(await people.replace(phone, first.session, password)), 'in');
  people.identity.faults.clear();
  assert.equal(told(await people.replace(phone, first.session, password)), 'in');
});

test('passwords cannot be guessed where a new one is chosen: every guess is an attempt to sign in', async () => {
  const phone = await people.member();
  for (let time = 0; time < 10; time++)
    assert.equal(told(await people.replace(phone, 'made up', `guess number ${time}`)), 'challenge-expired');
  assert.equal(told(await people.replace(phone, 'made up', password)), 'challenge-expired');
  assert.equal(told(await people.attempt(phone, password)), 'too-many-attempts');
});

test('a password from the SMS that is older than seven days is answered as a wrong one', async () => {
  const { phone, texted } = await people.invited();
  const day = 24 * 60;
  assert.equal(told(await people.attempt(phone, texted, minutesOn(7 * day - 1))), 'challenge');
  assert.equal(told(await people.attempt(phone, texted, minutesOn(7 * day))), 'sign-in-failed');
});

test('the password from the SMS is taken in capitals, without its hyphen, or with a space', async () => {
  for (const habit of [
    (it: string) => it.toUpperCase(),
    (it: string) => it.replace(/^./, (first) => first.toUpperCase()),
    (it: string) => it.replace('-', ''),
    (it: string) => it.replace('-', ' '),
    (it: string) => it.replace('-', '\u2011'),
  ]) {
    const { phone, texted } = await people.invited();
    assert.equal(told(await people.attempt(phone, habit(texted))), 'challenge', habit(texted));
  }
});

test("the password from the SMS is refused as one's own, and another may follow", async () => {
  const { phone, texted } = await people.invited();
  const first = await people.attempt(phone, texted);
  const session = 'challenge' in first ? first.session : '';
  for (const same of [texted, texted.toUpperCase(), texted.replace('-', '')])
    assert.equal(told(await people.replace(phone, session, same)), 'password-unchanged');
  assert.equal(told(await people.replace(phone, session, 'abcde-fghjk')), 'in');
});

test('what an SMS brought is not guessed where a new password is chosen', async () => {
  const { phone, texted } = await people.invited();
  for (let time = 0; time < attemptLimit.most; time++) await people.replace(phone, 'no session', texted);
  assert.equal(told(await people.replace(phone, 'no session', texted)), 'too-many-attempts');
});
