import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

export const relationships = [
  { value: 'spouse', en: 'Spouse', sw: 'Mume au mke' },
  { value: 'parent', en: 'Parent', sw: 'Mzazi' },
  { value: 'child', en: 'Son or daughter', sw: 'Mtoto' },
  { value: 'sibling', en: 'Brother or sister', sw: 'Kaka au dada' },
  { value: 'guardian', en: 'Guardian', sw: 'Mlezi' },
  { value: 'other-relative', en: 'Other relative', sw: 'Jamaa mwingine' },
  { value: 'friend', en: 'Friend', sw: 'Rafiki' },
] as const satisfies readonly Choice[];
