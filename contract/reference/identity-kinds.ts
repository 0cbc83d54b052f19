import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

/** What proves who somebody is: foreign teachers have an alien ID or a passport. Absent in a profile: a national ID. */
export const identityKinds = [
  { value: 'national-id', en: 'National ID', sw: 'Kitambulisho cha taifa' },
  { value: 'alien-id', en: 'Foreigner certificate (alien ID)', sw: 'Cheti cha mgeni (alien ID)' },
  { value: 'passport', en: 'Passport', sw: 'Pasipoti' },
] as const satisfies readonly Choice[];

export type IdentityKind = (typeof identityKinds)[number]['value'];
