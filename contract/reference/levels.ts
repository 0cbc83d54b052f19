import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

/** Levels of study, lowest first: their order is what a minimum level is compared by. */
export const levels = [
  {
    value: 'secondary',
    en: 'Secondary certificate (KCSE or equivalent)',
    sw: 'Cheti cha shule ya upili (KCSE)',
  },
  { value: 'certificate', en: 'Certificate', sw: 'Cheti' },
  { value: 'diploma', en: 'Diploma', sw: 'Stashahada' },
  { value: 'higher-diploma', en: 'Higher diploma', sw: 'Stashahada ya juu' },
  { value: 'bachelor', en: "Bachelor's degree", sw: 'Shahada ya kwanza' },
  { value: 'postgraduate-diploma', en: 'Postgraduate diploma', sw: 'Stashahada ya uzamili' },
  { value: 'master', en: "Master's degree", sw: 'Shahada ya uzamili' },
  { value: 'doctorate', en: 'Doctorate', sw: 'Shahada ya uzamifu' },
] as const satisfies readonly Choice[];
