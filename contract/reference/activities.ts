import type { Choice } from './choice.ts';
import type { Source } from './source.ts';

export const source: Source = {
  name: 'User manual of the Contracted Professionals System (CP2), 4.1',
  date: '2026',
  compared: 'publication',
  note: 'Read in 2026; the manual itself bears no date that is known.',
};

/** What professionals are contracted to do; source: CP2 user manual, 4.1. */
export const activities = [
  { value: 'supervision', en: 'Supervision', sw: 'Usimamizi mkuu wa mtihani' },
  { value: 'invigilation', en: 'Invigilation', sw: 'Usimamizi wa chumba cha mtihani' },
  { value: 'centre-management', en: 'Centre management', sw: 'Usimamizi wa kituo cha mtihani' },
  { value: 'marking', en: 'Marking', sw: 'Usahihishaji' },
  { value: 'setting-moderation', en: 'Setting and moderation', sw: 'Utungaji na uhakiki' },
  { value: 'security', en: 'Security', sw: 'Usalama' },
  { value: 'transport', en: 'Transport', sw: 'Usafiri' },
] as const satisfies readonly Choice[];
