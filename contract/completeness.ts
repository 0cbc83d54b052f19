import type { Profile } from './profile.ts';

/** What a profile may lack, and where on the page it is mended. */
export const gaps = [
  'personal',
  'nssf-number',
  'sha-number',
  'payment',
  'payment-name-differs',
  'workstation',
  'tsc-number',
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
];

/** Gaps for which no application is taken: without these nobody can be identified or deployed. */
export const gapsThatStopApplying: readonly Gap[] = ['personal', 'workstation'];

export type Completeness = { percent: number; missing: Gap[] };

const words = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);

/** Whether the name registered for pay is the person's: every word of the shorter is in the longer, two at least. */
export const namesMatch = (one: string, other: string): boolean => {
  const [shorter = [], longer = []] = [words(one), words(other)].sort((a, b) => a.length - b.length);
  return shorter.length >= 2 && shorter.every((word) => longer.includes(word));
};

type Known = Pick<Profile, 'personal' | 'payment' | 'workstation' | 'nextOfKin'> & {
  qualifications: readonly unknown[];
};

const teaches = (profile: Known): boolean => profile.workstation?.employer === 'tsc';

const lacks: Record<Gap, (profile: Known) => boolean> = {
  personal: ({ personal }) => !personal,
  'nssf-number': ({ personal }) => !personal?.nssfNumber,
  'sha-number': ({ personal }) => !personal?.shaNumber,
  payment: ({ payment }) => !payment,
  'payment-name-differs': ({ personal, payment }) =>
    personal !== undefined && payment !== undefined && !namesMatch(personal.fullName, payment.accountName),
  workstation: ({ workstation }) => !workstation,
  'tsc-number': (profile) => teaches(profile) && !profile.workstation?.tscNumber,
  qualifications: ({ qualifications }) => qualifications.length === 0,
  'next-of-kin': ({ nextOfKin }) => !nextOfKin,
};

/** How much of the profile is there, in whole per cent, and what is missing. */
export const completenessOf = (profile: Known): Completeness => {
  const missing = gaps.filter((gap) => lacks[gap](profile));
  return { percent: Math.round((100 * (gaps.length - missing.length)) / gaps.length), missing };
};
