import type { activities } from './activities.ts';
import type { Choice } from './choice.ts';
import type { Source } from './source.ts';

export const source: Source = {
  name: 'User manual of the Contracted Professionals System (CP2), 4.1, and KNEC examiners’ portal',
  date: '2026',
  compared: 'publication',
  note: 'Read in 2026; the manual itself bears no date that is known.',
};

type Position = Choice & { readonly activity: (typeof activities)[number]['value'] };

/** The positions of each activity; source: CP2 user manual, 4.1; KNEC examiners' portal. */
export const positions = [
  { value: 'supervisor', activity: 'supervision', en: 'Supervisor', sw: 'Msimamizi mkuu' },
  { value: 'invigilator', activity: 'invigilation', en: 'Invigilator', sw: 'Msimamizi wa mtihani' },
  { value: 'centre-manager', activity: 'centre-management', en: 'Centre manager', sw: 'Meneja wa kituo' },
  { value: 'assistant-examiner', activity: 'marking', en: 'Assistant examiner', sw: 'Mtahini msaidizi' },
  { value: 'team-leader', activity: 'marking', en: 'Team leader', sw: 'Kiongozi wa kikundi' },
  {
    value: 'assistant-chief-examiner',
    activity: 'marking',
    en: 'Assistant chief examiner',
    sw: 'Mtahini mkuu msaidizi',
  },
  { value: 'chief-examiner', activity: 'marking', en: 'Chief examiner', sw: 'Mtahini mkuu' },
  { value: 'setter', activity: 'setting-moderation', en: 'Setter', sw: 'Mtungaji wa mtihani' },
  { value: 'moderator', activity: 'setting-moderation', en: 'Moderator', sw: 'Mhakiki wa mtihani' },
  { value: 'security-officer', activity: 'security', en: 'Security officer', sw: 'Afisa wa usalama' },
  { value: 'driver', activity: 'transport', en: 'Driver', sw: 'Dereva' },
] as const satisfies readonly Position[];

/** Newspapers call all three “wasimamizi” and there is no settled term: letters and circulars say the English one. */
const saidInEnglishToo: readonly string[] = ['supervisor', 'invigilator', 'centre-manager'];

/** The positions as a page names them: where Kiswahili has no settled name with the English one. An SMS has no room for it. */
export const positionsOnPages: readonly Position[] = positions.map((position) =>
  saidInEnglishToo.includes(position.value)
    ? { ...position, sw: `${position.sw} (${position.en})` }
    : position,
);
