import type { Choice } from './choice.ts';
import type { Source } from './source.ts';

export const source: Source = {
  name: 'KNEC: circular KNEC/GEN/EA/EM/TE/REG/2024/01 of 4 November 2024 (teacher education of 2025), briefing notes of the assessments of October 2025, registration notice of 2026 (KPSEA, KJSEA, KCSE)',
  date: '2026-02-16',
  compared: 'unverified',
  note: 'No circular of the teacher education examinations of 2026 was found: those of 2025 stand, with the ones for repeaters only (DTE, PTE, ECDE, UDPTE, UDECTE). That KEYA and the KCSE Qualifying Test are held in 2026 is not verified.',
};

/** National examinations and assessments. Labels are the short names that everybody uses. */
export const examinations = [
  { value: 'kcse', en: 'KCSE', sw: 'KCSE' },
  { value: 'kjsea', en: 'KJSEA', sw: 'KJSEA' },
  { value: 'kpsea', en: 'KPSEA', sw: 'KPSEA' },
  { value: 'kplea', en: 'KPLEA', sw: 'KPLEA' },
  { value: 'kilea', en: 'KILEA', sw: 'KILEA' },
  { value: 'keya', en: 'KEYA', sw: 'KEYA' },
  { value: 'qt', en: 'QT', sw: 'QT' },
  { value: 'dpte', en: 'DPTE', sw: 'DPTE' },
  { value: 'decte', en: 'DECTE', sw: 'DECTE' },
  { value: 'dste', en: 'DSTE', sw: 'DSTE' },
  { value: 'udpte', en: 'UDPTE', sw: 'UDPTE' },
  { value: 'udecte', en: 'UDECTE', sw: 'UDECTE' },
  { value: 'dte', en: 'DTE', sw: 'DTE' },
  { value: 'sne', en: 'DSNE', sw: 'DSNE' },
  { value: 'pte', en: 'PTE', sw: 'PTE' },
  { value: 'ecde', en: 'ECDE', sw: 'ECDE' },
  { value: 'tcae', en: 'TCAE', sw: 'TCAE' },
  { value: 'btep', en: 'BTEP', sw: 'BTEP' },
] as const satisfies readonly Choice[];

/** What the short names stand for. */
export const examinationNames: Record<(typeof examinations)[number]['value'], string> = {
  kcse: 'Kenya Certificate of Secondary Education',
  kjsea: 'Kenya Junior School Education Assessment',
  kpsea: 'Kenya Primary School Education Assessment',
  kplea: 'Kenya Pre-Vocational Level Education Assessment',
  kilea: 'Kenya Intermediate Level Education Assessment',
  keya: 'Kenya Early Years Assessment',
  qt: 'KCSE Qualifying Test',
  dpte: 'Diploma in Primary Teacher Education',
  decte: 'Diploma in Early Childhood Teacher Education',
  dste: 'Diploma in Secondary Teacher Education',
  udpte: 'Upgrade Diploma in Primary Teacher Education',
  udecte: 'Upgrade Diploma in Early Childhood Teacher Education',
  dte: 'Diploma in Teacher Education',
  sne: 'Diploma in Special Needs Education',
  pte: 'Primary Teacher Education',
  ecde: 'Early Childhood Development Education',
  tcae: 'Teacher Certificate in Adult Education',
  btep: 'Business and Technical Examinations',
};
