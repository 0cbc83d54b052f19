import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { savePersonal } from '../operations/profile.ts';
import type { IdentityKind } from '../reference/identity-kinds.ts';
import type { Schema } from '../schema.ts';
import { email } from './email.ts';
import { accountNumber, kraPin, serviceNumber, tscNumber } from './identity.ts';
import { personName } from './text.ts';

const kept = (schema: Schema, typed: string): unknown => z.safeParse(schema(), typed).data;
const cases = (schema: Schema, table: Readonly<Record<string, string | undefined>>) => {
  for (const [typed, expected] of Object.entries(table)) assert.equal(kept(schema, typed), expected, typed);
};

test('a TSC number is one however it is written', () => {
  for (const typed of [
    '456789',
    '00456789',
    'TSC/456789',
    'TSC/NO/456789',
    'TSC Number 456789',
    'T.S.C 456789',
    'T.S.C. No. 456789',
    'tsc no:456789',
    'TSC №456789',
    'No. 456 789',
    'TSC-456789',
    '٤٥٦٧٨٩',
  ])
    assert.equal(kept(tscNumber, typed), '456789', typed);
  cases(tscNumber, {
    '0000': undefined,
    '123': undefined,
    TSC: undefined,
    'TSC/NO/': undefined,
    '45a789': undefined,
  });
});

/** What is kept of an identity number, or the code of what is wrong with it. */
const identity = (typed: string, identityKind?: IdentityKind): unknown => {
  const body = { ...savePersonal.example, nationalId: typed, ...(identityKind && { identityKind }) };
  const { data, error } = z.safeParse(savePersonal.request.body(), body);
  return data?.nationalId ?? error?.issues[0]?.message;
};

test('a national ID number is one with and without the noughts before it, and nought is none', () => {
  for (const [typed, expected] of Object.entries({
    '2345678': '2345678',
    '02345678': '2345678',
    'ID No. 23456789': '23456789',
    'National ID: 23 456 789': '23456789',
    '23.456.789': '23456789',
    '00000000': 'national-id-invalid',
    '00012345': 'national-id-invalid',
    '1234567890': 'national-id-invalid',
    AB123456: 'national-id-invalid',
  }))
    assert.equal(identity(typed), expected, typed);
});

test('who is foreign is known by an alien ID or a passport', () => {
  assert.equal(identity('0654321', 'alien-id'), '654321');
  assert.equal(identity('ak 0123456', 'passport'), 'AK0123456');
  assert.equal(identity('AK0123456', 'alien-id'), 'alien-id-invalid');
  assert.equal(identity('AK1', 'passport'), 'passport-invalid');
  assert.equal(identity('000000', 'passport'), 'passport-invalid');
});

test('a PF or service number is kept as it is on the payslip', () => {
  cases(serviceNumber, {
    'PF No. 2001234567': '2001234567',
    'P/F 2001234567': '2001234567',
    'service number: NPS/45 123': 'NPS/45123',
    PF: undefined,
    '': undefined,
  });
});

test('a KRA PIN is one however it is spaced', () => {
  cases(kraPin, {
    a012345678z: 'A012345678Z',
    'A-012345678-Z': 'A012345678Z',
    'PIN: A012345678Z': 'A012345678Z',
    'KRA PIN No A 012 345 678 Z': 'A012345678Z',
    P012345678Z: undefined,
  });
});

test('the noughts of an account number are part of it', () => {
  cases(accountNumber, { '0012-3456 789': '00123456789', '1234': undefined });
});

test('a name is taken as people write it, and kept in one form', () => {
  cases(personName, {
    'Peter Ng`ang`a Mwangi': "Peter Ng'ang'a Mwangi",
    'Atieno\u2011Ouma': 'Atieno-Ouma',
    'Gurdeep Singh S/O Harbans': 'Gurdeep Singh S/O Harbans',
    'Amina d/o Hassan': 'Amina d/o Hassan',
    Mary: 'Mary',
    'Mary Wanjiku,': 'Mary Wanjiku',
    'Dr. Mary Nyongʻo': "Dr. Mary Nyong'o",
    "O'Brien-Ng’ang´a": "O'Brien-Ng'ang'a",
    'MARY  WANJIKU KAMAU': 'MARY WANJIKU KAMAU',
    "wa Thiong'o": "wa Thiong'o",
    'O.J. Mwangi': 'O.J. Mwangi',
    'नेहा शर्मा': 'नेहा शर्मा',
    '. .': undefined,
    'Mary/Jane': undefined,
    '<b>Mary</b>': undefined,
    'Mary 2': undefined,
    '\u3164 \u3164': undefined,
  });
});

test('a length is what a person counts', () => {
  assert.ok(kept(personName, `Wanjiku\u0303 ${'e\u0301'.repeat(112)}`));
  assert.equal(kept(personName, 'e'.repeat(121)), undefined);
});

test('an email follows the rules of addresses', () => {
  for (const right of [
    'a@b.co',
    'wanjiku.kamau+1@example.co.ke',
    "o'n@a-b.ke",
    'x_y@sub.domain.org',
    'jose\u0301@example.com',
    'a@xn--bcher-kva.xn--p1ai',
  ])
    assert.ok(kept(email, right), right);
  cases(email, {
    'O’Neil@Example.com': "o'neil@example.com",
    ' a@b.co\u200b': 'a@b.co',
    'ａ＠ｂ．ｃｏ': 'a@b.co',
  });
  for (const wrong of [
    'two-dots..in-local@example.com',
    '.leading@example.com',
    'trailing.@example.com',
    'a@-example.com',
    'a@example-.com',
    'a@example..com',
    'a@.example.com',
    'a@example',
    'a@localhost.1',
    'a b@example.com',
    'a@b@example.com',
    'a@exa_mple.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(64)}.com`,
    'wanjiku\u202e@example.com',
  ])
    assert.equal(kept(email, wrong), undefined, wrong);
});
