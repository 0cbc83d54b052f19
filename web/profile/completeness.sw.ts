import type { CompletenessText } from './completeness.en.ts';

export const text: CompletenessText = {
  complete: 'Wasifu wako umekamilika.',
  percent: (n) => `Umekamilika ${n}%`,
  things: (n) => (n === 1 ? 'Bado inakosekana taarifa 1' : `Bado zinakosekana taarifa ${n}`),
  missing: 'Bado zinakosekana taarifa hizi:',
  stopsPay: 'hutaweza kulipwa hadi urekebishe hili',
  stopsApplying: 'hutaweza kuomba hadi ujaze hili',
  gaps: {
    personal: 'Taarifa binafsi',
    'nssf-number': 'Nambari ya NSSF',
    'sha-number': 'Nambari ya SHA',
    payment: 'Taarifa za malipo',
    'payment-name-differs': 'Jina la akaunti ya malipo linatofautiana na lako',
    workstation: 'Unakofanya kazi',
    'tsc-number': 'Nambari ya TSC',
    'service-number': 'Nambari ya PF au ya utumishi, ambayo mwajiri hukulipa nayo',
    'bank-name': 'Jina la benki yako',
    qualifications: 'Sifa za masomo',
    'next-of-kin': 'Jamaa wa karibu',
  },
};
