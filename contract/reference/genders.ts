import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

export const genders = [
  { value: 'female', en: 'Female', sw: 'Mwanamke' },
  { value: 'male', en: 'Male', sw: 'Mwanamume' },
  { value: 'intersex', en: 'Intersex', sw: 'Huntha (jinsia mbili)' },
] as const satisfies readonly Choice[];
