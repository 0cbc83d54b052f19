import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

export const employers = [
  { value: 'tsc', en: 'Teachers Service Commission (TSC)', sw: 'Tume ya Huduma za Walimu (TSC)' },
  { value: 'board', en: 'Board of management (BOM)', sw: 'Bodi ya usimamizi wa shule (BOM)' },
  { value: 'private-school', en: 'Private school', sw: 'Shule ya kibinafsi' },
  { value: 'county-government', en: 'County government', sw: 'Serikali ya kaunti' },
  { value: 'national-government', en: 'National government', sw: 'Serikali ya kitaifa' },
  { value: 'police', en: 'National Police Service', sw: 'Huduma ya Taifa ya Polisi' },
  { value: 'university', en: 'University or college', sw: 'Chuo kikuu au chuo kingine' },
  { value: 'self-employed', en: 'Self-employed', sw: 'Mwenye kujiajiri' },
  { value: 'retired', en: 'Retired', sw: 'Mstaafu' },
  { value: 'other', en: 'Other', sw: 'Mwingine' },
] as const satisfies readonly Choice[];
