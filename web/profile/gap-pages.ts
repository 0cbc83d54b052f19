import type { Gap } from '../../contract/completeness.ts';

/** The page on which each gap of a profile is filled. */
export const gapPages: Record<Gap, string> = {
  personal: '/profile/personal',
  'nssf-number': '/profile/personal',
  'sha-number': '/profile/personal',
  payment: '/profile/payment',
  'payment-name-differs': '/profile/payment',
  workstation: '/profile/workstation',
  'tsc-number': '/profile/workstation',
  'service-number': '/profile/workstation',
  'bank-name': '/profile/payment',
  qualifications: '/profile/qualification',
  'next-of-kin': '/profile/next-of-kin',
};

/** Where to go on after a page was saved: the next one on which something is owed, or the whole profile. */
export const pageAfter = (saved: string, missing: readonly Gap[]): string =>
  missing.map((gap) => gapPages[gap]).find((page) => page !== saved) ?? '/profile';
