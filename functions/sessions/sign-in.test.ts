import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { keptBy, openSigningIn, password, type SigningIn, told } from '../../tests/identity/signing-in.ts';
import { WithCookies } from '../http/answer.ts';
import { openCognitoSignIn } from '../identity/cognito-sign-in.ts';
import { sessionIn } from './session-cookie.ts';

let people: SigningIn;
beforeAll(async () => {
  people = await openSigningIn();
});
afterAll(() => people.identity.close());

test('number and password sign in, with the refresh token in a cookie that no script reads', async () => {
  const answer = await people.attempt(await people.member(), password);
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
  const session = sessionIn(people.identity.key, keptBy(answer));
  const refreshed = await openCognitoSignIn().refresh(session?.refreshToken ?? '');
  assert.notEqual(refreshed, 'ended');
});

test('groups in the pool are the roles and the reach of staff', async () => {
  const phone = await people.member();
  for (const group of ['officer', 'county-nairobi']) await people.identity.join(phone, group);
  const answer = await people.attempt(phone, password);
  assert.ok(answer instanceof WithCookies);
  assert.deepEqual([answer.value.roles, answer.value.counties], [['officer'], ['nairobi']]);
});

test('an outage is an error, never a wrong password', async () => {
  const phone = await people.member();
  people.identity.faults.plan({
    service: 'cognito-idp',
    action: 'AdminInitiateAuth',
    kind: 'before',
    times: 10,
  });
  await assert.rejects(people.attempt(phone, password));
  people.identity.faults.clear();
  assert.equal(told(await people.attempt(phone, password)), 'in');
});

test("a password of one's own is not taken in capitals", async () => {
  const phone = people.newPhone();
  await people.identity.makeUser(phone, 'Abcde-Fghjk');
  assert.equal(told(await people.attempt(phone, 'abcde-fghjk')), 'sign-in-failed');
  assert.equal(told(await people.attempt(phone, 'Abcde-Fghjk')), 'in');
});
