import type { Choice } from './choice.ts';
import { ownList, type Source } from './source.ts';

export const source: Source = ownList;

/** The kind of institution of a workstation; who may supervise or invigilate depends on it. */
export const institutionLevels = [
  { value: 'pre-primary', en: 'Pre-primary', sw: 'Chekechea' },
  { value: 'primary', en: 'Primary school', sw: 'Shule ya msingi' },
  { value: 'junior-school', en: 'Junior school', sw: 'Shule ya sekondari msingi' },
  { value: 'secondary', en: 'Senior or secondary school', sw: 'Shule ya sekondari ya juu au ya upili' },
  { value: 'special-needs', en: 'Special needs school', sw: 'Shule ya wanafunzi wenye mahitaji maalum' },
  { value: 'teacher-college', en: 'Teacher training college', sw: 'Chuo cha walimu' },
  {
    value: 'technical',
    en: 'Technical or vocational institution',
    sw: 'Taasisi ya mafunzo ya kiufundi (TVET)',
  },
  { value: 'university', en: 'University', sw: 'Chuo kikuu' },
  { value: 'not-a-school', en: 'Not a school', sw: 'Si shule' },
] as const satisfies readonly Choice[];
