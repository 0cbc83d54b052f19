import assert from 'node:assert/strict';
import { test } from 'vitest';
import { completenessOf, type Gap, gaps, gapsThatStopApplying, gapsThatStopPay } from './completeness.ts';

test('a fresh profile lacks everything that everybody needs', () => {
  assert.deepEqual(completenessOf({ qualifications: [] }), {
    percent: 0,
    missing: [
      'personal',
      'nssf-number',
      'sha-number',
      'payment',
      'workstation',
      'qualifications',
      'next-of-kin',
    ],
  });
});

const personal = {
  fullName: "Wanjikũ Nyong'o Kamau",
  dateOfBirth: '1985-03-27',
  gender: 'female',
  nationalId: '23456789',
  kraPin: 'A012345678Z',
  nssfNumber: '123456789',
  shaNumber: 'CR1234567890123-4',
} as const;
const workstation = {
  employer: 'tsc',
  tscNumber: '456789',
  institution: 'Moi Avenue',
  institutionLevel: 'primary',
  designation: 'teacher',
  since: '2012-01-09',
  county: 'nairobi',
  subCounty: 'starehe',
} as const;
const payment = { method: 'm-pesa', accountName: 'Wanjiku Kamau', phone: '254722645678' } as const;
const nextOfKin = { fullName: 'Kamau Njoroge', phone: '254112345678', relationship: 'spouse' } as const;
const whole = { personal, workstation, payment, nextOfKin, qualifications: [{}] };

test('a whole profile is complete', () => {
  assert.deepEqual(completenessOf(whole), { percent: 100, missing: [] });
});

test('each thing that is missing is told, and only that', () => {
  const { nssfNumber: _, ...noNssf } = personal;
  const { shaNumber: __, ...noSha } = personal;
  const lacking: [gap: Gap, profile: Parameters<typeof completenessOf>[0]][] = [
    ['nssf-number', { ...whole, personal: noNssf }],
    ['sha-number', { ...whole, personal: noSha }],
    ['payment', { ...whole, payment: undefined }],
    ['workstation', { ...whole, workstation: undefined }],
    ['qualifications', { ...whole, qualifications: [] }],
    ['next-of-kin', { ...whole, nextOfKin: undefined }],
  ];
  for (const [gap, profile] of lacking)
    assert.deepEqual(completenessOf(profile), { percent: 86, missing: [gap] }, gap);
  const { missing } = completenessOf({ ...whole, personal: undefined });
  assert.deepEqual(missing, ['personal', 'nssf-number', 'sha-number']);
});

test('who does not work for TSC needs no TSC number', () => {
  const { tscNumber: _, ...elsewhere } = { ...workstation, employer: 'boarding-management' as never };
  assert.deepEqual(completenessOf({ ...whole, workstation: elsewhere }).missing, []);
});

test('what stops pay, and what stops applying, is on the list of gaps', () => {
  assert.deepEqual(gapsThatStopApplying, ['personal', 'workstation']);
  assert.deepEqual(gapsThatStopPay, [
    'personal',
    'payment',
    'payment-name-differs',
    'workstation',
    'tsc-number',
    'service-number',
    'bank-name',
  ]);
});

test('a TSC teacher without a TSC number, or paid under another name, is told before pay is refused', () => {
  const { tscNumber: _, ...noNumber } = workstation;
  assert.deepEqual(completenessOf({ ...whole, workstation: noNumber }).missing, ['tsc-number']);
  const other = { ...payment, accountName: 'Peter Otieno' };
  assert.deepEqual(completenessOf({ ...whole, payment: other }).missing, ['payment-name-differs']);
});

test('the meter never says complete while something is missing', () => {
  for (const gap of gaps)
    assert.ok(gap.length > 0 && completenessOf({ ...whole, qualifications: [] }).percent < 100);
});

test('who is paid by a PF or service number is told that it is owed, who is not is not asked', () => {
  const { tscNumber: _, ...elsewhere } = workstation;
  const missing = (more: object) =>
    completenessOf({ ...whole, workstation: { ...elsewhere, ...more } as typeof workstation }).missing;
  assert.deepEqual(missing({ employer: 'police' }), ['service-number']);
  assert.deepEqual(missing({ employer: 'police', serviceNumber: '20012345' }), []);
  assert.deepEqual(missing({ employer: 'private-school' }), []);
  for (const employer of ['national-government', 'county-government', 'university'])
    assert.deepEqual(missing({ employer }), ['service-number'], employer);
});

test('a bank that is none of the list must be named', () => {
  const bank = {
    method: 'bank',
    accountName: 'Wanjiku Kamau',
    bank: 'other',
    branch: 'Kisumu',
    accountNumber: '12345',
  } as const;
  assert.deepEqual(completenessOf({ ...whole, payment: bank }).missing, ['bank-name']);
  assert.deepEqual(completenessOf({ ...whole, payment: { ...bank, bankName: 'Kaimosi Sacco' } }).missing, []);
  assert.deepEqual(completenessOf({ ...whole, payment: { ...bank, bank: 'kcb' as never } }).missing, []);
});
