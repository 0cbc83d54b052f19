import type { Choice } from './choice.ts';

/** What professionals are contracted to do; source: CP2 user manual, 4.1. */
export const activities = [
  { value: 'supervision', en: 'Supervision', sw: 'Usimamizi mkuu' },
  { value: 'invigilation', en: 'Invigilation', sw: 'Usimamizi wa chumba cha mtihani' },
  { value: 'centre-management', en: 'Centre management', sw: 'Uendeshaji wa kituo' },
  { value: 'marking', en: 'Marking', sw: 'Usahihishaji' },
  { value: 'setting-moderation', en: 'Setting and moderation', sw: 'Utungaji na uhakiki' },
  { value: 'security', en: 'Security', sw: 'Usalama' },
  { value: 'transport', en: 'Transport', sw: 'Usafiri' },
] as const satisfies readonly Choice[];
