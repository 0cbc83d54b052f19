export const source = { name: 'Made up for a test', date: '2026', compared: 'own' };

export const banks = [
  { value: 'crown', en: 'Crown Bank', sw: 'Crown Bank' },
  { value: 'other', en: 'Other', sw: 'Nyingine' },
] as const;
