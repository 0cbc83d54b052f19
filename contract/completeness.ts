import { sameName } from './names.ts';
import type { Profile } from './profile.ts';
import { otherChoice } from './reference/choice.ts';

/** What a profile may lack, and where on the page it is mended. */
export const gaps = [
  'personal',
  'nssf-number',
  'sha-number',
  'payment',
  'payment-name-differs',
  'workstation',
  'tsc-number',
  'service-number',
  'bank-name',
  'qualifications',
  'next-of-kin',
] as const;
export type Gap = (typeof gaps)[number];

/** Gaps for which pay is refused (domain paper, "Why people are not paid"). */
export const gapsThatStopPay: readonly Gap[] = [
  'personal',
  'payment',
  'payment-name-differs',
  'workstation',
  'tsc-number',
  'service-number',
  'bank-name',
];

/** Gaps for which no application is taken: without these nobody can be identified or deployed. */
export const gapsThatStopApplying: readonly Gap[] = ['personal', 'workstation'];

export type Completeness = { percent: number; missing: Gap[] };

type Known = Pick<Profile, 'personal' | 'payment' | 'workstation' | 'nextOfKin'> & {
  qualifications: readonly unknown[];
};

/** Who is paid through a payroll that knows people by a PF or service number (KNEC pays police, drivers and clerks by it). */
const onPayroll: readonly string[] = ['police', 'national-government', 'county-government', 'university'];

const lacks: Record<Gap, (profile: Known) => boolean> = {
  personal: ({ personal }) => !personal,
  'nssf-number': ({ personal }) => !personal?.nssfNumber,
  'sha-number': ({ personal }) => !personal?.shaNumber,
  payment: ({ payment }) => !payment,
  'payment-name-differs': ({ personal, payment }) =>
    personal !== undefined && payment !== undefined && !sameName(personal.fullName, payment.accountName),
  workstation: ({ workstation }) => !workstation,
  'tsc-number': ({ workstation }) => workstation?.employer === 'tsc' && !workstation.tscNumber,
  'service-number': ({ workstation }) =>
    workstation !== undefined && onPayroll.includes(workstation.employer) && !workstation.serviceNumber,
  'bank-name': ({ payment }) =>
    payment?.method === 'bank' && payment.bank === otherChoice && !payment.bankName,
  qualifications: ({ qualifications }) => qualifications.length === 0,
  'next-of-kin': ({ nextOfKin }) => !nextOfKin,
};

/**
 * Gaps that not every profile can have: they count where they are, and are no merit of those who cannot have them,
 * who has filled in nothing least of all.
 */
const conditional: readonly Gap[] = ['payment-name-differs', 'tsc-number', 'service-number', 'bank-name'];

/** How much of the profile is there, in whole per cent, and what is missing. */
export const completenessOf = (profile: Known): Completeness => {
  const missing = gaps.filter((gap) => lacks[gap](profile));
  const asked = gaps.filter((gap) => missing.includes(gap) || !conditional.includes(gap));
  return { percent: Math.round((100 * (asked.length - missing.length)) / asked.length), missing };
};
