import assert from 'node:assert/strict';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Operation, Role } from '../../contract/operation.ts';
import { operations } from '../../contract/operations/index.ts';
import { personHeader } from '../../contract/person-header.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import {
  fillProfile,
  newPhone,
  newProfessional,
  officer,
  type Professional,
  removeOfficer,
  resetPassword,
} from '../fixtures/people.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';

/** Every operation × every kind of caller: who gets in is exactly what the contract says. */
let portal: Portal;
const tokens: Record<string, string | undefined> = {};
const all = Object.entries<Operation>(operations);

const forge = async (token: string, change: Record<string, unknown>): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ ...decodeJwt(token), ...change })
    .setProtectedHeader({ alg: 'RS256', kid: JSON.parse(atob(token.split('.')[0] ?? '')).kid })
    .sign(privateKey);
};

/** Signed with the pool's public key as if it were a shared secret. */
const confused = (token: string, change: Record<string, unknown>): Promise<string> =>
  new SignJWT({ ...decodeJwt(token), ...change })
    .setProtectedHeader({ alg: 'HS256', kid: JSON.parse(atob(token.split('.')[0] ?? '')).kid })
    .sign(new TextEncoder().encode('the public key of the pool, as text, of which everyone knows'));

const withoutSignature = (token: string, change: Record<string, unknown>): string => {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode({ ...decodeJwt(token), ...change })}.`;
};

const key = 'the-key-of-an-application';
const applied = async (person: Professional): Promise<void> => {
  await fillProfile(portal, person);
  const { token } = await officer(portal);
  const { method, path } = operations.createVacancy;
  const body = { ...comingVacancy(), eligibility: { tscRegistered: true, worksInCounty: false } };
  const { vacancyId } = (await portal.api(`${method} ${path}`, { token, body })).body;
  await portal.api(`POST ${path}/${vacancyId}/publish`, { token });
  appliedFor = String(vacancyId);
  const answer = await apply(person.token);
  assert.equal(answer.status, 201);
};
let appliedFor = '';
const apply = (token: string) =>
  portal.api(`POST /api/vacancies/${appliedFor}/applications`, {
    token,
    key,
    body: operations.applyForVacancy.example,
  });

beforeAll(async () => {
  portal = await startPortal();
  const [person, leaver, forgetful, country, dismissed, gone, careless] = await Promise.all([
    newProfessional(portal),
    newProfessional(portal),
    newProfessional(portal),
    officer(portal),
    officer(portal, { phone: newPhone(), counties: [] }),
    officer(portal, { phone: newPhone(), counties: [] }),
    officer(portal, { phone: newPhone(), counties: [] }),
  ]);
  await applied(leaver);
  await Promise.all([
    portal.api('DELETE /api/sessions/current', { cookie: leaver.cookie }),
    resetPassword(portal, forgetful.phone),
    removeOfficer(portal, dismissed.phone),
    portal.api('DELETE /api/sessions/current', { cookie: gone.cookie }),
    officer(portal, { phone: careless.phone, counties: [] }),
  ]);
  const elevated = { 'cognito:groups': ['officer'] };
  const ago = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;
  Object.assign(tokens, {
    nobody: undefined,
    gibberish: 'not.a.token',
    'forged by another key': await forge(country.token, {}),
    'professional who forged the officer group': await forge(person.token, elevated),
    'professional with an unsigned officer token': withoutSignature(person.token, elevated),
    'professional with an officer token signed by a public key': await confused(person.token, elevated),
    'expired token': await portal.signToken({ ...decodeJwt(country.token), exp: ago(60) }),
    'token that is not valid yet': await portal.signToken({ ...decodeJwt(country.token), nbf: ago(-600) }),
    'token of another pool': await portal.signToken({
      ...decodeJwt(country.token),
      iss: 'https://cognito-idp.af-south-1.amazonaws.com/af-south-1_other',
    }),
    'token of another client': await portal.signToken({ ...decodeJwt(country.token), aud: 'another' }),
    'access token of Cognito itself': await portal.signToken({
      ...decodeJwt(person.token),
      token_use: 'access',
      client_id: decodeJwt(person.token).aud as string,
      aud: undefined,
    }),
    'refresh token': person.cookie?.split('=')[1],
    professional: person.token,
    'professional who signed out': leaver.token,
    'professional whose password was changed by a code': forgetful.token,
    officer: country.token,
    'officer who was removed a moment ago': dismissed.token,
    'officer who signed out': gone.token,
    'officer who was given another password': careless.token,
  });
});
afterAll(() => portal.stop());

type Caller = { name: string; role?: Role; ended?: true };
const callers: readonly Caller[] = [
  { name: 'nobody' },
  { name: 'gibberish' },
  { name: 'forged by another key' },
  { name: 'professional who forged the officer group' },
  { name: 'professional with an unsigned officer token' },
  { name: 'professional with an officer token signed by a public key' },
  { name: 'expired token' },
  { name: 'token that is not valid yet' },
  { name: 'token of another pool' },
  { name: 'token of another client' },
  { name: 'access token of Cognito itself' },
  { name: 'refresh token' },
  { name: 'professional', role: 'professional' },
  { name: 'professional who signed out', role: 'professional', ended: true },
  { name: 'professional whose password was changed by a code', role: 'professional', ended: true },
  { name: 'officer', role: 'officer' },
  { name: 'officer who was removed a moment ago', role: 'officer', ended: true },
  { name: 'officer who signed out', role: 'officer', ended: true },
  { name: 'officer who was given another password', role: 'officer', ended: true },
];

const expected = ({ callers: allowed }: Operation, { role, ended }: Caller): 'in' | 401 | 403 => {
  if (allowed === 'anyone') return 'in';
  if (role === undefined) return 401;
  if (!allowed.includes(role)) return 403;
  return ended ? 401 : 'in';
};

const path = (operation: Operation): string =>
  operation.path
    .replace('{professionalId}', '00000000-0000-4000-8000-000000000000')
    .replace('{sessionId}', '00000000-0000-4000-8000-000000000000')
    .replace('{vacancyId}', 'nosuchvacancy')
    .replace('{id}', 'nosuchentry');

/** Refused as a caller: answered before anything else was looked at. */
const keptOut = (status: number, code: string | undefined): boolean =>
  status === 403 ||
  (status === 401 && !['sign-in-failed', 'challenge-expired', 'session-ended'].includes(code ?? ''));

for (const [name, operation] of all)
  describe(name, () => {
    for (const caller of callers) {
      const should = expected(operation, caller);
      test(`${caller.name}: ${should === 'in' ? 'let in' : should}`, async () => {
        const { status, body } = await portal.api(`${operation.method} ${path(operation)}`, {
          token: tokens[caller.name],
          body: operation.example,
        });
        if (should === 'in') assert.ok(!keptOut(status, String(body.code)), `${status} ${body.code}`);
        else assert.equal(status, should);
      });
    }
  });

/** A page of one person and the token of another: refused before anything else is looked at, whoever may call. */
for (const [name, operation] of all.filter(([, { callers: allowed }]) => allowed !== 'anyone')) {
  const send = (who: string, person: string) =>
    portal.api(`${operation.method} ${path(operation)}`, {
      token: tokens[who],
      body: operation.example,
      headers: { [personHeader]: person },
    });
  const subjectOf = (who: string) => decodeJwt(tokens[who] ?? '').sub ?? '';
  for (const [who, another] of [
    ['professional', 'officer'],
    ['professional', 'professional who signed out'],
    ['officer', 'professional'],
    ['officer', 'officer who was removed a moment ago'],
  ] as const)
    test(`${name}: a page of “${another}” is not served with the token of “${who}”`, async () => {
      const { status, body } = await send(who, subjectOf(another));
      assert.deepEqual([status, body.code], [409, 'another-person']);
    });
  test(`${name}: a page that names nobody is nobody's, a page of one's own is served`, async () => {
    const [who = ''] = operation.callers as readonly Role[];
    assert.equal((await send(who, '')).body.code, 'another-person');
    assert.notEqual((await send(who, subjectOf(who))).body.code, 'another-person');
  });
}

test('a session is renewed and ended only for the person whose page asks', async () => {
  const [mine, theirs] = await Promise.all([newProfessional(portal), newProfessional(portal)]);
  const as = (person: Professional) => ({
    cookie: theirs.cookie,
    headers: { [personHeader]: decodeJwt(person.token).sub ?? '' },
  });
  for (const route of ['POST /api/sessions/refresh', 'DELETE /api/sessions/current']) {
    const { body, cookie } = await portal.api(route, as(mine));
    assert.deepEqual([body.code, body.accessToken, cookie], ['another-person', undefined, undefined], route);
  }
  assert.equal((await portal.api('POST /api/sessions/refresh', as(theirs))).status, 200);
  assert.equal((await portal.api('DELETE /api/sessions/current', as(theirs))).status, 204);
  assert.equal((await portal.api('POST /api/sessions/refresh', as(theirs))).body.code, 'session-ended');
});

test('every role of the contract is among the callers', () => {
  const called = new Set(all.flatMap(([, operation]) => operation.callers));
  for (const role of called)
    if (role !== 'anyone')
      assert.ok(
        callers.some((caller) => caller.role === role && !caller.ended),
        role,
      );
});

test('what was answered before is not answered again to a session that ended', async () => {
  assert.equal((await apply(tokens['professional who signed out'] ?? '')).status, 401);
});

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
const routes = new Set(all.map(([, { method, path }]) => `${method} ${path}`));

for (const route of new Set(all.map(([, operation]) => operation.path)))
  test(`${route} takes the methods of the contract and no other`, async () => {
    for (const method of methods.filter((one) => !routes.has(`${one} ${route}`))) {
      const { status } = await portal.api(`${method} ${route.replace(/\{\w+\}/g, 'nosuchthing')}`, {
        token: tokens.officer,
      });
      assert.equal(status, 405, method);
    }
  });

test('no address but those of the contract is let through, however it is written', async () => {
  const near = all.flatMap(([, { method, path: route }]) => {
    const plain = route.replace(/\{\w+\}/g, 'nosuchthing');
    return [
      `${plain}/`,
      `${plain}/more`,
      plain.replace('/api/', '/api//'),
      plain.replace('/api/', '/api/v1/'),
      plain.replace('/api/', '/API/'),
      plain.replace(/\/api\/(.)/, (_, letter) => `/api/%${letter.charCodeAt(0).toString(16)}`),
      plain.toUpperCase().replace('/API/', '/api/'),
      `${plain};a=b`,
    ].map((address) => [method, address] as const);
  });
  const requests = () => portal.logs().filter(({ line }) => line.includes('"event":"request"')).length;
  const before = requests();
  for (const [method, address] of near) {
    if (all.some(([, one]) => one.method === method && fits(one.path, address))) continue;
    const { status } = await portal.api(`${method} ${address}`, {
      token: tokens.officer,
      body: method === 'GET' ? undefined : {},
    });
    // What does not begin with /api/ is the site's, which takes no method but GET and HEAD.
    assert.ok(
      [404, 405].includes(status) || (status === 403 && !address.startsWith('/api/')),
      `${method} ${address}: ${status}`,
    );
  }
  assert.equal(requests(), before, 'no function heard of it');
});

const fits = (route: string, address: string): boolean =>
  new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`).test(address);

test('who was removed from staff is out at once, signs in no more and renews nothing', async () => {
  const phone = newPhone();
  const dismissed = await officer(portal, { phone, counties: ['nairobi'] });
  await removeOfficer(portal, phone);
  const renewed = await portal.api('POST /api/sessions/refresh', { cookie: dismissed.cookie });
  assert.deepEqual([renewed.status, renewed.body.code], [401, 'session-ended']);
  const again = await portal.api('POST /api/sessions', {
    body: { username: phone, password: 'officer of the tests' },
  });
  assert.equal(again.body.code, 'sign-in-failed');
  assert.equal((await portal.api('GET /api/officer/vacancies', { token: dismissed.token })).status, 401);
});
