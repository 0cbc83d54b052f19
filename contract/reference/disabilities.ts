import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

/** Optional: asked so that a duty station suits the person. */
export const disabilities = [
  { value: 'none', en: 'No disability', sw: 'Sina ulemavu' },
  { value: 'visual', en: 'Seeing', sw: 'Kuona' },
  { value: 'hearing', en: 'Hearing', sw: 'Kusikia' },
  { value: 'physical', en: 'Moving', sw: 'Viungo' },
  { value: 'albinism', en: 'Albinism', sw: 'Ualbino' },
  { value: 'other', en: 'Other', sw: 'Mwingine' },
  { value: 'not-said', en: 'Prefer not to say', sw: 'Sipendi kusema' },
] as const satisfies readonly Choice[];
