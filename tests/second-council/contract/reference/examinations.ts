export const source = { name: 'Made up for a test', date: '2026', compared: 'own' };

export const examinations = [
  { value: 'leaving', en: 'Leaving Certificate', sw: 'Cheti cha Kumaliza' },
  { value: 'entrance', en: 'Entrance Test', sw: 'Mtihani wa Kuingia' },
] as const;
