import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

/** Optional: asked so that a duty station suits the person. */
export const disabilities = [
  { value: 'none', en: 'No disability', sw: 'Hakuna ulemavu' },
  { value: 'visual', en: 'Difficulty seeing', sw: 'Ulemavu wa kuona' },
  { value: 'hearing', en: 'Difficulty hearing', sw: 'Ulemavu wa kusikia' },
  { value: 'physical', en: 'Difficulty moving', sw: 'Ulemavu wa viungo' },
  { value: 'albinism', en: 'Albinism', sw: 'Ualbino' },
  { value: 'other', en: 'Other disability', sw: 'Ulemavu mwingine' },
  { value: 'not-said', en: 'Prefer not to say', sw: 'Nisingependa kusema' },
] as const satisfies readonly Choice[];
