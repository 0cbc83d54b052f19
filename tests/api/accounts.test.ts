import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, test } from 'vitest';
import type { Session } from '../../contract/operations/sessions.ts';
import {
  fillProfile,
  newPhone,
  newProfessional,
  ownPassword,
  register,
  stayAway,
} from '../fixtures/people.ts';
import { eventually, type Portal, startPortal } from '../fixtures/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const createAccount = (phone: string, confirmPhone = phone) =>
  portal.api('POST /api/accounts', { body: { phone, confirmPhone } });
const askReset = (phone: string) => portal.api('POST /api/password-resets', { body: { phone } });
const confirm = (phone: string, code: string, newPassword: string) =>
  portal.api('POST /api/password-resets/confirm', { body: { phone, code, newPassword } });
const signIn = (username: string, password: string) =>
  portal.api<Session & { challenge?: string; session?: string }>('POST /api/sessions', {
    body: { username, password },
  });

type Seen = { status: number; body: object; headers: Headers };
/** All of an answer that could tell one number from another. */
const appearance = ({ status, body, headers }: Seen, phone: string) => ({
  status,
  body: JSON.stringify({ ...body, requestId: '' }).replaceAll(phone, 'as asked'),
  headers: [...headers.keys()].filter((name) => name !== 'date').toSorted(),
});

test('a number typed in any habit is one number', async () => {
  const phone = newPhone();
  const national = phone.slice(3);
  for (const typed of [
    `0${national}`,
    national,
    `+254 ${national}`,
    phone,
    `0${national.slice(0, 3)}-${national.slice(3)}`,
  ])
    assert.deepEqual((await createAccount(typed, phone)).body, { phone });
  await portal.smsMatching(phone, /Password: \S+/);
  assert.equal((await portal.smsTo(phone)).length, 1);
});

test('asking for an account looks the same with an account, without one and over the rate limit', async () => {
  const [member, stranger] = [newPhone(), newPhone()];
  await register(portal, member);
  const looks = [];
  for (const phone of [stranger, stranger, member, member])
    looks.push(appearance(await createAccount(phone), phone));
  for (const look of looks) assert.deepEqual(look, looks[0]);
});

test('asking for a reset code looks the same with an account, without one and over the rate limit', async () => {
  const [{ phone: member }, stranger] = [await newProfessional(portal), newPhone()];
  const looks = [];
  for (const phone of [stranger, stranger, member, member])
    looks.push(appearance(await askReset(phone), phone));
  for (const look of looks) assert.deepEqual(look, looks[0]);
  await portal.smsMatching(member, /^\d{6} is your code/);
  for (const { text } of await portal.smsTo(stranger)) assert.match(text, /has no account yet/);
});

test('a failed sign-in looks the same with an account and without one', async () => {
  const [{ phone }, stranger] = [await newProfessional(portal), newPhone()];
  for (let time = 1; time <= 11; time++) {
    const [known, unknown] = [await signIn(phone, 'a wrong one'), await signIn(stranger, 'a wrong one')];
    assert.deepEqual(appearance(known, phone), appearance(unknown, stranger), `attempt ${time}`);
    assert.equal(known.body.code, time <= 10 ? 'sign-in-failed' : 'too-many-attempts');
  }
});

test('a forgotten password: code by SMS, new password, told by SMS, every session ended', async () => {
  const person = await newProfessional(portal);
  const { phone } = person;
  assert.equal((await askReset(phone)).status, 202);
  const { text } = await portal.smsMatching(phone, /^\d{6} is your code/);
  assert.equal((await signIn(phone, ownPassword)).status, 200);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(
    (await confirm(phone, ` ${text.slice(0, 3)} ${text.slice(3, 6)}`, 'a new password')).status,
    204,
  );
  assert.equal((await confirm(phone, text.slice(0, 6), 'and another one')).body.code, 'reset-code-wrong');
  assert.equal((await signIn(phone, ownPassword)).body.code, 'sign-in-failed');
  const { body } = await signIn(phone, 'a new password');
  await portal.smsMatching(phone, /Your password was changed/);
  const read = (token: string) => portal.api('GET /api/me', { token });
  assert.deepEqual([(await read(person.token)).status, (await read(body.accessToken)).status], [401, 200]);
  assert.equal((await portal.api('POST /api/sessions/refresh', { cookie: person.cookie })).status, 401);
});

test('a session goes on by its cookie until it is ended; without one there is nothing to end', async () => {
  const person = await newProfessional(portal);
  const refreshed = await portal.api<Session>('POST /api/sessions/refresh', { cookie: person.cookie });
  assert.deepEqual([refreshed.status, refreshed.body.roles], [200, ['professional']]);
  assert.equal((await portal.api('GET /api/me', { token: refreshed.body.accessToken })).status, 200);
  const none = await portal.api('POST /api/sessions/refresh');
  assert.deepEqual([none.status, none.body.code], [401, 'session-ended']);
  assert.equal((await portal.api('DELETE /api/sessions/current')).status, 204);
});

test('staff are made, listed and removed by a command against the portal that runs', async () => {
  const phone = newPhone();
  const staff = async (...args: string[]) => {
    const environment = { env: { ...process.env, PORTAL_DATA: portal.dataFolder } };
    return (await promisify(execFile)(process.execPath, ['infra/staff.ts', ...args], environment)).stdout;
  };
  const made = await staff(
    'add',
    '--phone',
    `0${phone.slice(3)}`,
    '--name',
    'Asha Njoroge',
    '--county',
    'nairobi',
  );
  const password = /Password (\S+)/.exec(made)?.[1] ?? '';
  const first = await signIn(phone, password);
  assert.equal(first.body.challenge, 'NEW_PASSWORD_REQUIRED');
  const { body } = await portal.api('POST /api/sessions/new-password', {
    body: { username: phone, session: first.body.session, newPassword: ownPassword },
  });
  assert.deepEqual([body.roles, body.counties], [['officer'], ['nairobi']]);
  assert.match(await staff('list'), new RegExp(`officer {2}${phone} {2}nairobi {2}Asha Njoroge`));
  await staff('remove', '--phone', phone);
  assert.equal((await signIn(phone, password)).status, 401);
  await assert.rejects(staff('add', '--phone', '12'), /Kenyan mobile number/);
  await assert.rejects(staff('dismiss'), /The command must be one of/);
});

test('when SMS cannot be sent the request has succeeded, and its SMS waits among the dead letters', async () => {
  const phone = newPhone();
  portal.sns.failNext(1000, 'before');
  assert.equal((await createAccount(phone)).status, 202);
  const letters = () => portal.sqs.queues().filter(({ description }) => description.name.includes('dead'));
  await eventually(async () => {
    portal.advance(60_000);
    return letters().some((queue) => queue.peek(100).some(({ body }) => body.includes(phone))) || undefined;
  }, 30);
  portal.faults.clear();
  assert.deepEqual(await portal.smsTo(phone), []);
});

test('a user whose making was not answered is made once, and the password that they chose signs in', async () => {
  portal.faults.plan({ service: 'cognito-idp', action: 'AdminInitiateAuth', kind: 'after' });
  const { phone, token } = await newProfessional(portal);
  assert.ok(token);
  assert.equal((await portal.smsTo(phone)).length, 1);
});

test('who asks for a reset before ever choosing a password gets a new one to begin with', async () => {
  const phone = newPhone();
  await register(portal, phone);
  await askReset(phone);
  const password = await eventually(async () => {
    const [latest, first] = await portal.smsTo(phone);
    return first && /Password: (\S+)/.exec(latest?.text ?? '')?.[1];
  });
  assert.equal((await signIn(phone, password)).body.challenge, 'NEW_PASSWORD_REQUIRED');
});

/** A password of letters that can be written in two ways. */
const accented = 'ñandú and café';
const choose = (username: string, session: string, newPassword: string) =>
  portal.api<{ errors?: { code: string }[] }>('POST /api/sessions/new-password', {
    body: { username, session, newPassword },
  });

test('a password is right in capitals from the SMS, with stray spaces, and however its letters are composed', async () => {
  const phone = newPhone();
  const texted = await register(portal, phone);
  const first = await signIn(` ${phone}\u200e`, ` ${texted.toUpperCase()}\u00a0`);
  const { session = '' } = first.body;
  const again = await choose(phone, session, texted);
  assert.deepEqual([again.status, again.body.errors?.[0]?.code], [400, 'password-unchanged']);
  assert.equal((await choose(phone, session, ` ${accented.normalize('NFD')}\u3000`)).status, 200);
  for (let time = 0; time < 12; time++)
    assert.equal((await signIn(phone, `${accented} \u2003${' '.repeat(time)}`)).status, 200);
  assert.equal((await signIn(phone, accented.normalize('NFD'))).status, 200);
});

test('the password of the first SMS is refused when a forgotten one is replaced', async () => {
  const phone = newPhone();
  const texted = await register(portal, phone);
  const { body } = await signIn(phone, texted);
  assert.equal((await choose(phone, body.session ?? '', 'three words together')).status, 200);
  await askReset(phone);
  const { text } = await portal.smsMatching(phone, /^\d{6} is your code/);
  const code = text.slice(0, 6);
  assert.equal((await confirm(phone, code, texted)).status, 400);
  assert.equal(
    (await confirm(phone, `\u202a${code.slice(0, 3)} ${code.slice(3)}\u202c`, ownPassword)).status,
    204,
  );
});

test('who was away for 90 days is asked for the end of a number, in any digits, once their code was right', async () => {
  const one = await newProfessional(portal);
  const { phone } = one;
  await fillProfile(portal, one);
  const { profile } = await one.me();
  await stayAway(portal, one, 91);
  await askReset(phone);
  const code = (await portal.smsMatching(phone, /^\d{6} is your code/)).text.slice(0, 6);
  const attempt = async (typed: object) => {
    const { status, body } = await portal.api<{ errors?: { field: string; code: string }[] }>(
      'POST /api/password-resets/confirm',
      { body: { phone, code, newPassword: 'a new password', ...typed } },
    );
    return [status, body?.code, body?.errors?.map((error) => [error.field, error.code]).join()];
  };
  assert.deepEqual(await attempt({ proof: '123' }), [400, 'invalid-request', 'proof,proof-invalid']);
  assert.deepEqual(await attempt({}), [400, 'proof-needed', 'proof,proof-needed']);
  const other = code === '000000' ? '111111' : '000000';
  assert.equal((await attempt({ code: other }))[1], 'reset-code-wrong');
  const end = profile.personal?.nationalId.slice(-4) ?? '';
  const arabic = end.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
  assert.equal((await attempt({ proof: ` ${arabic}` }))[0], 204);
});
