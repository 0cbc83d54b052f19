import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, test } from 'vitest';
import type { OwnSession, Session } from '../../contract/operations/sessions.ts';
import {
  newPhone,
  newProfessional,
  officer,
  outlastGrace,
  ownPassword,
  resetPassword,
} from '../fixtures/people.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

type Held = { token: string; cookie: string | undefined };
const userAgent =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36';
const signIn = async (username: string): Promise<Held> => {
  const { body, cookie } = await portal.api<Session>('POST /api/sessions', {
    body: { username, password: ownPassword },
    headers: { 'user-agent': userAgent },
  });
  return { token: body.accessToken, cookie };
};
const refresh = (cookie: string | undefined) => portal.api<Session>('POST /api/sessions/refresh', { cookie });
const list = async (token: string) =>
  (await portal.api<{ sessions: OwnSession[] }>('GET /api/me/sessions', { token })).body.sessions;
const me = async ({ token }: Held) => (await portal.api('GET /api/me', { token })).status;
const sessionIdOf = ({ token }: Held) => String(decodeJwt(token).origin_jti);

test('each renewal brings another cookie, and an old one ends the session for whoever holds it', async () => {
  const { phone } = await newProfessional(portal);
  const held = await signIn(phone);
  const renewed = await refresh(held.cookie);
  assert.ok(renewed.cookie && renewed.cookie !== held.cookie);
  assert.equal((await refresh(held.cookie)).status, 200, 'its answer may have been lost');
  await outlastGrace(portal, held);
  assert.equal((await refresh(held.cookie)).body.code, 'session-ended');
  assert.equal((await refresh(renewed.cookie)).body.code, 'session-ended');
  assert.deepEqual([await me(held), await me({ ...held, token: renewed.body.accessToken })], [401, 401]);
});

test('two cookies of one name are refused, whichever is the right one', async () => {
  const { cookie = '' } = await newProfessional(portal);
  const [name] = cookie.split('=');
  for (const both of [`${cookie}; ${name}=theirs`, `${name}=theirs; ${cookie}`])
    for (const route of ['POST /api/sessions/refresh', 'DELETE /api/sessions/current']) {
      const { status, body } = await portal.api(route, { cookie: both });
      assert.deepEqual([status, body.code], [401, 'cookie-twice'], route);
    }
  assert.equal((await refresh(cookie)).status, 200);
});

test('a person sees where they are signed in, in plain words, and ends one or all others', async () => {
  const { phone } = await newProfessional(portal);
  const [here, lost, other] = [await signIn(phone), await signIn(phone), await signIn(phone)];
  const [first, ...others] = await list(here.token);
  assert.deepEqual(
    { ...first, since: '', usedAt: '' },
    {
      sessionId: sessionIdOf(here),
      browser: 'Chrome',
      system: 'Android',
      since: '',
      usedAt: '',
      current: true,
    },
  );
  assert.equal(others.length, 3, 'the one in which the first password was chosen is among them');
  const ended = await portal.api(`DELETE /api/me/sessions/${sessionIdOf(lost)}`, { token: here.token });
  assert.deepEqual([ended.status, await me(lost), await me(other)], [204, 401, 200]);
  const all = await portal.api('DELETE /api/me/sessions/others', { token: here.token });
  assert.deepEqual([all.status, await me(other), await me(here)], [204, 401, 200]);
  assert.equal((await refresh(other.cookie)).body.code, 'session-ended');
  assert.deepEqual(
    (await list(here.token)).map(({ sessionId }) => sessionId),
    [sessionIdOf(here)],
  );
});

test('staff see and end their sessions as well', async () => {
  const phone = newPhone();
  const here = await officer(portal, { phone, counties: ['nairobi'] });
  const there = await portal.api<Session>('POST /api/sessions', {
    body: { username: phone, password: 'officer of the tests' },
  });
  const sees = async (token: string) => (await portal.api('GET /api/officer/vacancies', { token })).status;
  assert.deepEqual([(await list(here.token)).length, await sees(there.body.accessToken)], [2, 200]);
  await portal.api('DELETE /api/me/sessions/others', { token: here.token });
  assert.deepEqual([await sees(there.body.accessToken), await sees(here.token)], [401, 200]);
});

test('a code from an SMS ends the sessions of a member of staff too', async () => {
  const phone = newPhone();
  const { token } = await officer(portal, { phone, counties: ['nairobi'] });
  await resetPassword(portal, phone);
  assert.equal((await portal.api('GET /api/officer/vacancies', { token })).status, 401);
});

test('a reset that is cut off after the new password was set ends the old sessions all the same', async () => {
  const { phone } = await newProfessional(portal);
  const held = await signIn(phone);
  await portal.api('POST /api/password-resets', { body: { phone } });
  const { text } = await portal.smsMatching(phone, /^\d{6} is your code/);
  const takeBack = portal.faults.plan({
    service: 'cognito-idp',
    action: 'AdminUserGlobalSignOut',
    kind: 'before',
    times: Number.POSITIVE_INFINITY,
  });
  const body = { phone, code: text.slice(0, 6), newPassword: 'a new password' };
  const { status } = await portal.api('POST /api/password-resets/confirm', { body });
  takeBack();
  assert.equal(status, 503);
  await portal.smsMatching(phone, /Your password was changed/);
  assert.equal(await me(held), 401);
  assert.equal((await refresh(held.cookie)).body.code, 'session-ended');
});
