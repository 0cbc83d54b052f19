import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import type { Operation, Role } from '../contract/operation.ts';
import { operations } from '../contract/operations/index.ts';
import { newProfessional, officer } from './people.ts';
import { type Portal, startPortal } from './portal.ts';

/** Every operation × every kind of caller: who gets in is exactly what the contract says. */
let portal: Portal;
const tokens: Record<string, string | undefined> = {};

const forge = async (token: string, change: Record<string, unknown>): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ ...decodeJwt(token), ...change })
    .setProtectedHeader({ alg: 'RS256', kid: JSON.parse(atob(token.split('.')[0] ?? '')).kid })
    .sign(privateKey);
};

const withoutSignature = (token: string, change: Record<string, unknown>): string => {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode({ ...decodeJwt(token), ...change })}.`;
};

before(async () => {
  portal = await startPortal();
  const [person, country] = await Promise.all([newProfessional(portal), officer(portal)]);
  const elevated = { 'cognito:groups': ['officer'] };
  Object.assign(tokens, {
    nobody: undefined,
    gibberish: 'not.a.token',
    'forged by another key': await forge(country.token, {}),
    'professional who forged the officer group': await forge(person.token, elevated),
    'professional with an unsigned officer token': withoutSignature(person.token, elevated),
    'expired token': await portal.signToken({
      ...decodeJwt(country.token),
      exp: Math.floor(Date.now() / 1000) - 60,
    }),
    'token of another pool': await portal.signToken({
      ...decodeJwt(country.token),
      iss: 'https://cognito-idp.af-south-1.amazonaws.com/af-south-1_other',
    }),
    'token of another client': await portal.signToken({ ...decodeJwt(country.token), client_id: 'another' }),
    'id token': await portal.signToken({
      ...decodeJwt(person.token),
      token_use: 'id',
      aud: decodeJwt(person.token).client_id as string,
    }),
    professional: person.token,
    officer: country.token,
  });
});
after(() => portal.stop());

const callers: readonly [name: string, role: Role | undefined][] = [
  ['nobody', undefined],
  ['gibberish', undefined],
  ['forged by another key', undefined],
  ['professional who forged the officer group', undefined],
  ['professional with an unsigned officer token', undefined],
  ['expired token', undefined],
  ['token of another pool', undefined],
  ['token of another client', undefined],
  ['id token', undefined],
  ['professional', 'professional'],
  ['officer', 'officer'],
];

const expected = ({ callers: allowed }: Operation, role: Role | undefined): 'in' | 401 | 403 => {
  if (allowed === 'anyone') return 'in';
  if (role === undefined) return 401;
  return allowed.includes(role) ? 'in' : 403;
};

const path = (operation: Operation): string =>
  operation.path
    .replace('{professionalId}', '00000000-0000-4000-8000-000000000000')
    .replace('{vacancyId}', 'nosuchvacancy')
    .replace('{id}', 'nosuchentry');

/** Refused as a caller: answered before anything else was looked at. */
const keptOut = (status: number, code: string | undefined): boolean =>
  status === 403 ||
  (status === 401 && !['sign-in-failed', 'challenge-expired', 'session-ended'].includes(code ?? ''));

for (const [name, operation] of Object.entries<Operation>(operations))
  describe(name, () => {
    for (const [caller, role] of callers) {
      const should = expected(operation, role);
      test(`${caller}: ${should === 'in' ? 'let in' : should}`, async () => {
        const { status, body } = await portal.api(`${operation.method} ${path(operation)}`, {
          token: tokens[caller],
          body: operation.example,
        });
        if (should === 'in') assert.ok(!keptOut(status, String(body.code)), `${status} ${body.code}`);
        else assert.equal(status, should);
      });
    }
  });
