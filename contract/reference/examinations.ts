import type { Choice } from './choice.ts';

/** National examinations; source: KNEC, 2025 (domain paper). Labels are the short names that everybody uses. */
export const examinations = [
  { value: 'kcse', en: 'KCSE', sw: 'KCSE' },
  { value: 'kjsea', en: 'KJSEA', sw: 'KJSEA' },
  { value: 'kpsea', en: 'KPSEA', sw: 'KPSEA' },
  { value: 'kilea', en: 'KILEA', sw: 'KILEA' },
  { value: 'dte', en: 'DTE', sw: 'DTE' },
  { value: 'decte', en: 'DECTE', sw: 'DECTE' },
  { value: 'ecde', en: 'ECDE', sw: 'ECDE' },
  { value: 'sne', en: 'SNE', sw: 'SNE' },
  { value: 'btep', en: 'BTEP', sw: 'BTEP' },
] as const satisfies readonly Choice[];

/** What the short names stand for. */
export const examinationNames: Record<(typeof examinations)[number]['value'], string> = {
  kcse: 'Kenya Certificate of Secondary Education',
  kjsea: 'Kenya Junior School Education Assessment',
  kpsea: 'Kenya Primary School Education Assessment',
  kilea: 'Kenya Intermediate Level Education Assessment',
  dte: 'Diploma in Teacher Education',
  decte: 'Diploma in Early Childhood Teacher Education',
  ecde: 'Early Childhood Development Education',
  sne: 'Special Needs Education',
  btep: 'Business and Technical Examinations',
};
