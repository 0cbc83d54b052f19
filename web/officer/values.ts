import { text as names } from '#messages/officer/fields';
import { text as words } from '#messages/officer/words';
import { activities } from '../../contract/reference/activities.ts';
import { choiceLabel } from '../../contract/reference/choice.ts';
import { countyName } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positions } from '../../contract/reference/positions.ts';
import { subCountyName } from '../../contract/reference/sub-county-name.ts';
import type { Vacancy, VacancyState } from '../../contract/vacancy.ts';
import { amount, count, day, moment } from '../shell/format.ts';
import { language } from '../shell/language.ts';
import { rules } from '../vacancies/details/vacancy-details.tsx';

export type Part = Partial<Vacancy> & { reason?: string };
export type FieldName = keyof typeof names;

const shown: Record<FieldName, (part: Part) => string | false | undefined> = {
  examination: (part) => part.examination && choiceLabel(examinations, part.examination, language),
  year: (part) => part.year?.toString(),
  activity: (part) => part.activity && choiceLabel(activities, part.activity, language),
  position: (part) => part.position && choiceLabel(positions, part.position, language),
  county: (part) => part.county && countyName(part.county),
  subCounty: (part) => part.subCounty && subCountyName(part.subCounty),
  dutyStation: (part) => part.dutyStation,
  positionsAvailable: (part) => part.positionsAvailable !== undefined && count(part.positionsAvailable),
  payPerDay: (part) => part.payPerDay !== undefined && amount(part.payPerDay),
  days: (part) => part.days !== undefined && count(part.days),
  startDate: (part) => part.startDate && day(part.startDate),
  deadline: (part) => part.deadline && moment(part.deadline),
  description: (part) => part.description && `EN: ${part.description.en}\nSW: ${part.description.sw}`,
  eligibility: (part) => part.eligibility && rules({ ...part, eligibility: part.eligibility }).join('\n'),
  questions: (part) => part.questions?.map((question) => question[language]).join('\n'),
  state: (part) => part.state && words.states[part.state as VacancyState],
  reason: (part) => part.reason,
};

/** A vacancy's detail as an officer reads it; empty where there is none. */
export const wordsOf = (field: FieldName, part: Part): string => shown[field](part) || '';

/** The details in which two states of a vacancy differ, in the order in which they are written. */
export const differences = (before: Part, after: Part, whole: Part = {}) =>
  (Object.keys(names) as FieldName[])
    .map((field) => ({
      field,
      name: names[field],
      before: wordsOf(field, field === 'county' ? before : { county: whole.county, ...before }),
      after: wordsOf(field, field === 'county' ? after : { county: whole.county, ...after }),
    }))
    .filter(({ field, before: was, after: is }) => was !== is && (field in before || field in after));
