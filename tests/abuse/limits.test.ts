import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations/index.ts';
import { stages } from '../../infra/stages.ts';
import { newPhone, newProfessional, ownPassword } from '../fixtures/people.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

/** The addresses of a botnet: none of them twice. */
let next = 0;
const newAddress = () => `41.90.${Math.floor(++next / 250)}.${next % 250}`;
const limits = stages.dev.addressLimits;
const { createAccount, requestPasswordReset, confirmPasswordReset, signIn } = operations;
const routeOf = ({ method, path }: Operation) => `${method} ${path}`;
const times = <T>(count: number, one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));

for (const [operation, limit] of [
  [createAccount, limits.registrations],
  [requestPasswordReset, limits.passwordResets],
  [confirmPasswordReset, limits.resetCodes],
  [signIn, limits.signIns],
] as const)
  test(`${operation.name}: one address is heard ${limit} times in five minutes, another one still is`, async () => {
    const pump = portal.from(newAddress());
    const [count, route] = [limit + 20, routeOf(operation)];
    const answers = await times(count, () => pump(route, { body: {} }));
    const statuses = answers.map(({ status }) => status);
    assert.deepEqual([...new Set(statuses.slice(0, limit))], [400]);
    assert.deepEqual([...new Set(statuses.slice(limit))], [429]);
    assert.equal(answers.at(-1)?.body.code, 'busy');
    assert.equal((await portal.from(newAddress())(route, { body: {} })).status, 400);
    assert.equal((await portal.api(route, { body: {} })).status, 400);
    portal.advance(5 * 60_000 + 1);
    assert.equal((await pump(route, { body: {} })).status, 400);
  });

test('a registration that is written in another way counts too, where it is let through at all', async () => {
  const pump = portal.from(newAddress());
  const written = ['/api/%61ccounts', '/api/accoun%74s', '/%61pi/accounts'];
  const answers = await times(limits.registrations + 10, (index) =>
    pump(`POST ${written[index % written.length]}`, { body: {} }),
  );
  assert.equal(answers.at(-1)?.status, 429);
});

test('one address may not send many requests of any kind', async () => {
  const flood = portal.from(newAddress());
  const answers = await times(limits.all + 1, () => flood('GET /no/such/page'));
  assert.deepEqual([answers.at(-2)?.status, answers.at(-1)?.status], [404, 429]);
});

test('one number that a hundred addresses register gets one SMS', async () => {
  const phone = newPhone();
  const answers = await times(100, () =>
    portal.from(newAddress())(routeOf(createAccount), { body: { phone, confirmPhone: phone } }),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [202]);
  await portal.smsMatching(phone, /Password/);
  await portal.settled();
  assert.equal((await portal.smsTo(phone)).length, 1);
});

test('one number that a hundred addresses ask codes for gets one SMS', async () => {
  const { phone } = await newProfessional(portal);
  await times(100, () => portal.from(newAddress())(routeOf(requestPasswordReset), { body: { phone } }));
  await portal.smsMatching(phone, /is your code/);
  await portal.settled();
  const codes = (await portal.smsTo(phone)).filter(({ text }) => /is your code/.test(text));
  assert.equal(codes.length, 1);
});

test('a code is guessed five times by a hundred addresses together, and then not even the right one works', async () => {
  const { phone } = await newProfessional(portal);
  await portal.api(routeOf(requestPasswordReset), { body: { phone } });
  const { text } = await portal.smsMatching(phone, /is your code/);
  const code = text.slice(0, 6);
  const guess = (typed: string, address = newAddress()) =>
    portal.from(address)(routeOf(confirmPasswordReset), {
      body: { phone, code: typed, newPassword: 'mine from now on' },
    });
  const wrong = code === '123456' ? '654321' : '123456';
  const answers = await times(100, () => guess(wrong));
  assert.deepEqual([...new Set(answers.map(({ body }) => body.code))], ['reset-code-wrong']);
  assert.equal((await guess(code)).body.code, 'reset-code-wrong');
  assert.equal(
    (await portal.api(routeOf(signIn), { body: { username: phone, password: ownPassword } })).status,
    200,
  );
});

test('a password is guessed ten times by a hundred addresses together; its owner’s device still gets in', async () => {
  const phone = newPhone();
  await newProfessional(portal, phone);
  const right = { username: phone, password: ownPassword };
  const known = await portal.api(routeOf(signIn), { body: right });
  const device = known.headers.getSetCookie()[1]?.split(';')[0] ?? '';
  const answers = await times(100, () =>
    portal.from(newAddress())(routeOf(signIn), { body: { username: phone, password: 'a guess' } }),
  );
  const codes = answers.map(({ body }) => body.code);
  assert.equal(codes.filter((code) => code === 'sign-in-failed').length, 10);
  assert.equal(codes.filter((code) => code === 'too-many-attempts').length, 90);
  assert.equal((await portal.api(routeOf(signIn), { body: right })).body.code, 'too-many-attempts');
  portal.advance(33_000);
  assert.equal((await portal.api(routeOf(signIn), { body: right, cookie: device })).status, 200);
});

test('a code from an SMS opens a number that strangers closed, and makes the device that it is used on known', async () => {
  const { phone } = await newProfessional(portal);
  const attempt = (password: string, cookie?: string) =>
    portal.api(routeOf(signIn), { body: { username: phone, password }, cookie });
  const close = () => times(12, () => attempt('a guess'));
  await close();
  await portal.api(routeOf(requestPasswordReset), { body: { phone } });
  const { text } = await portal.smsMatching(phone, /is your code/);
  const body = { phone, code: text.slice(0, 6), newPassword: 'mine from now on' };
  const { cookie } = await portal.api(routeOf(confirmPasswordReset), { body });
  await close();
  portal.advance(33_000);
  assert.equal((await attempt('mine from now on')).body.code, 'too-many-attempts');
  assert.equal((await attempt('mine from now on', cookie)).status, 200);
});

const notOurs = [
  [
    'of another country',
    '+255 722 645 678',
    '+1 900 555 0100',
    '+44 7700 900123',
    '+234 803 123 4567',
    '00256772123456',
  ],
  [
    'of a satellite or a premium service',
    '+881 612 345 678',
    '+979 123 456 789',
    '0900 123 456',
    '254900123456',
  ],
  [
    'of a landline, a free line or a short code',
    '020 2213381',
    '0800 723 253',
    '+254 20 2213381',
    '20880',
    '999',
    '112',
  ],
  [
    'in disguise',
    '254722645678,255722645678',
    '0722645678;0733645678',
    '+2547226456781',
    '٠٦٢٢٦٤٥٦٧٨',
    '254 622 645 678',
  ],
] as const;
for (const [what, ...numbers] of notOurs)
  test(`a number ${what} gets no SMS`, async () => {
    await portal.settled();
    const calls: string[] = [];
    portal.onCall(({ service, action }) => calls.push(`${service} ${action}`));
    for (const phone of numbers)
      for (const [operation, body] of [
        [createAccount, { phone, confirmPhone: phone }],
        [requestPasswordReset, { phone }],
      ] as const) {
        const answer = await portal.api(routeOf(operation), { body });
        assert.deepEqual([answer.status, answer.body.code], [400, 'invalid-request'], phone);
      }
    assert.deepEqual(calls, []);
  });
