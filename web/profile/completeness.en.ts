import type { Gap } from '../../contract/completeness.ts';

/** How complete a profile is, and what it lacks. */
export const text = {
  complete: 'Your profile is complete.',
  percent: (n: number) => `${n}% complete`,
  things: (n: number) => (n === 1 ? '1 thing is still missing' : `${n} things are still missing`),
  missing: 'Still missing:',
  stopsPay: 'you cannot be paid until this is put right',
  stopsApplying: 'you cannot apply until this is filled in',
  gaps: {
    personal: 'Personal details',
    'nssf-number': 'NSSF number',
    'sha-number': 'SHA number',
    payment: 'Payment details',
    'payment-name-differs': 'The name on your payment account differs from your own',
    workstation: 'Where you work',
    'tsc-number': 'TSC number',
    'service-number': 'PF or service number, by which your employer pays you',
    'bank-name': 'The name of your bank',
    qualifications: 'Qualifications',
    'next-of-kin': 'Next of kin',
  } satisfies Record<Gap, string>,
};
export type CompletenessText = typeof text;
