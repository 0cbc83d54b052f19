import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import type { Schema } from '../schema.ts';
import { lastDigits, smsCode } from './code.ts';
import { email } from './email.ts';
import {
  accountNumber,
  kraPin,
  nationalId,
  nssfNumber,
  serviceNumber,
  shaNumber,
  tscNumber,
} from './identity.ts';
import { phone } from './phone.ts';
import { bareNumber } from './typed-number.ts';

/** What people paste, by what it is kept as: with the words for it, marks around it, digits of other scripts. */
const pasted: readonly [name: string, schema: Schema, kept: string, typed: readonly string[]][] = [
  [
    'a phone number',
    phone,
    '254722100211',
    [
      ...['00254722100211', '+254 (0) 722 100 211', '(+254) 722 100 211', '254-0722100211', '0722-100-211'],
      ...[
        '０７２２１００２１１',
        '०७२२१००२११',
        '07 22 10 02 11',
        '0722/100/211',
        '0722_100_211',
        '0722•100•211',
      ],
      ...[
        'tel:+254722100211',
        'Tel: 0722 100 211',
        'Tel. No. 0722100211',
        'Simu: 0722100211',
        'Mobile: 0722100211',
      ],
      ...[
        '0722 100 211.',
        '0722100211,',
        '"0722100211"',
        '0722100211 (M-Pesa)',
        'Nambari ya simu: 0722100211',
      ],
      ...['WhatsApp 0722100211', 'M-Pesa: 0722100211', '+254722100211;', 'Phone number 0722100211'],
    ],
  ],
  [
    'a national ID number',
    nationalId,
    '12345678',
    [
      ...[
        'ID No. 12345678',
        '12 345 678',
        '12,345,678',
        'ID/NO/12345678',
        'I.D. No. 12345678',
        'ID# 12345678',
      ],
      ...['National ID Card No 12345678', 'Nambari ya kitambulisho: 12345678', '12345678 (national ID)'],
      ...[
        'IDNO12345678',
        'ID No12345678',
        'ID12345678',
        '12345678;',
        '१२३४५६७८',
        'No. 12345678',
        'id number 012345678',
      ],
    ],
  ],
  [
    'a passport number',
    nationalId,
    'AK0123456',
    ['Passport No. AK0123456', 'pasipoti: ak 0123456', '(AK 0123456)'],
  ],
  [
    'a passport that begins like a word',
    nationalId,
    'NA123456',
    ['NA123456', 'na 123456', 'Passport NA123456'],
  ],
  [
    'a KRA PIN',
    kraPin,
    'A012345678Z',
    [
      ...[
        'a012345678z',
        ' A 012345678 Z',
        'Ａ０１２３４５６７８Ｚ',
        'KRA A012345678Z',
        'KRA-PIN-A012345678Z',
      ],
      ...['P.I.N. A012345678Z', 'KRA PIN NO. A012345678Z.', 'pin ya kra A012345678Z', '(A012345678Z)'],
    ],
  ],
  [
    'a TSC number',
    tscNumber,
    '456789',
    [
      ...[
        'T/NO 456789',
        'Nambari ya TSC: 456789',
        '456789 (TSC)',
        'TSC Reg. No 456789',
        'TSC/456789/',
        'Tsc no456789',
      ],
      ...['TSC Registration Number: 456789', 'TSC 456,789', 'TSC Na. 456789', 'tsc # 456789'],
    ],
  ],
  [
    'a PF or service number',
    serviceNumber,
    '2001234567',
    [
      ...[
        'P.F. No 2001234567',
        'P/No 2001234567',
        'P.No. 2001234567',
        'Payroll number 2001234567',
        '2001234567.',
      ],
      ...['Nambari ya PF 2001234567', 'Staff No. 2001234567', 'pf2001234567', 'Employee No 2001234567'],
    ],
  ],
  [
    'an NSSF number',
    nssfNumber,
    '123456789',
    ['NSSF No. 123456789', 'nssf/123456789', '123-456-789', 'NSSF: 123 456 789', '123456789.'],
  ],
  [
    'an SHA number',
    shaNumber,
    'CR1234567890123-4',
    ['SHA No. CR1234567890123-4', 'cr 1234567890123 – 4', 'SHIF: CR-1234567890123-4', 'CR1234567890123-4.'],
  ],
  ['an NHIF number', shaNumber, '1234567', ['NHIF 1234567', 'NHIF No. 1234567', '12 345 67']],
  [
    'an account number',
    accountNumber,
    '0123456789',
    [
      ...['A/C 0123456789', 'A/C No. 0123456789', 'Acc No: 0123456789', 'Acct 0123456789', '0123.456.789'],
      ...['Akaunti 0123456789', '0123/456/789', 'Account number 0123456789', '0123456789.'],
    ],
  ],
  [
    'a code of an SMS',
    smsCode,
    '123456',
    ['123 456', '123-456', '123.456', '123456.', 'Code: 123456', 'Msimbo 123456'],
  ],
  ['four digits', lastDigits, '6789', ['67 89', '6789.', ' 6-7-8-9 ']],
  [
    'an email address',
    email,
    'mary@x.ke',
    [
      ...[
        'mailto:mary@x.ke',
        'mailto:Mary@X.ke?subject=hi',
        '<mary@x.ke>',
        'Mary Wanjiku <mary@x.ke>',
        'mary@x.ke.',
      ],
      ...[
        'mary@x.ke,',
        'mary @x.ke',
        'MARY@ X.KE',
        '(mary@x.ke)',
        '"mary@x.ke"',
        "'mary@x.ke'",
        'Email: mary@x.ke',
      ],
      ...['E-mail: mary@x.ke;', 'barua pepe: mary@x.ke'],
    ],
  ],
];

for (const [name, schema, kept, all] of pasted)
  test(`${name} is one however it is pasted`, () => {
    for (const typed of all) assert.equal(z.safeParse(schema(), typed).data, kept, typed);
  });

test('what is none, or two, is refused', () => {
  for (const [schema, typed] of [
    [phone, '0722100211/0733100211'],
    [phone, 'Ann 0722100211'],
    [tscNumber, 'KRA 456789'],
    [kraPin, 'ID A012345678Z'],
    [accountNumber, 'Equity 0123456789'],
    [smsCode, '1234567'],
    [email, 'mary@x.ke / jane@x.ke'],
    [email, 'mary@x.ke <jane@x.ke>'],
    [email, 'mary@x,ke'],
    [email, 'mary(at)x.ke'],
  ] as const)
    assert.ok(!z.safeParse(schema(), typed).success, typed);
});

test('a long text is no number, and takes no time', () => {
  const start = performance.now();
  for (const long of ['no '.repeat(20_000), 'a/'.repeat(20_000), '('.repeat(20_000), `${'( ) '.repeat(24)}x`])
    bareNumber(long, ['no']);
  assert.ok(performance.now() - start < 250);
});
