import assert from 'node:assert/strict';
import { test } from 'vitest';
import { completenessOf, gaps, namesMatch } from './completeness.ts';

test('a fresh profile lacks everything that can be lacking', () => {
  const { percent, missing } = completenessOf({ qualifications: [] });
  assert.ok(percent < 35);
  assert.ok(missing.includes('personal') && missing.includes('payment') && missing.includes('workstation'));
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

test('names match whatever their order, accents or missing middle name', () => {
  assert.ok(namesMatch("Wanjikũ Nyong'o Kamau", 'KAMAU WANJIKU'));
  assert.ok(!namesMatch('Wanjiku Kamau', 'Kamau'));
  assert.ok(!namesMatch('Wanjiku Kamau', 'Wanjiku Otieno'));
});
