import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

/** What a professional is at the workstation. */
export const designations = [
  { value: 'head', en: 'Head of institution', sw: 'Mkuu wa taasisi' },
  { value: 'deputy-head', en: 'Deputy head', sw: 'Naibu mkuu' },
  { value: 'senior-teacher', en: 'Senior teacher', sw: 'Mwalimu mwandamizi' },
  { value: 'teacher', en: 'Teacher', sw: 'Mwalimu' },
  { value: 'lecturer', en: 'Lecturer or tutor', sw: 'Mhadhiri au mkufunzi' },
  { value: 'education-officer', en: 'Education officer', sw: 'Afisa wa elimu' },
  { value: 'security-officer', en: 'Security officer', sw: 'Afisa wa usalama' },
  { value: 'driver', en: 'Driver', sw: 'Dereva' },
  { value: 'retired', en: 'Retired', sw: 'Mstaafu' },
  { value: 'other', en: 'Other', sw: 'Kingine' },
] as const satisfies readonly Choice[];
