import { text as names } from '#messages/officer/fields';
import { text as words } from '#messages/officer/officer';
import type { Wording } from '../../contract/language.ts';
import { activities } from '../../contract/reference/activities.ts';
import { choiceLabel } from '../../contract/reference/choice.ts';
import { countyName } from '../../contract/reference/counties.ts';
import { examinations } from '../../contract/reference/examinations.ts';
import { positionsOnPages } from '../../contract/reference/positions.ts';
import { subCountyName } from '../../contract/reference/sub-county-name.ts';
import type { Vacancy, VacancyState } from '../../contract/vacancy.ts';
import { formatAmount, formatCount, formatDate, formatDateTime } from '../shell/format.ts';
import { language } from '../shell/language.ts';
import { rules } from '../vacancies/details/vacancy-details.tsx';

export type VacancyValues = Partial<Vacancy> & { reason?: string };
export type FieldName = keyof typeof names;

const bothOf = ({ en, sw }: Wording): string => `EN: ${en}\nSW: ${sw}`;

const shown: Record<FieldName, (values: VacancyValues) => string | false | undefined> = {
  examination: (values) => values.examination && choiceLabel(examinations, values.examination, language),
  year: (values) => values.year?.toString(),
  activity: (values) => values.activity && choiceLabel(activities, values.activity, language),
  position: (values) => values.position && choiceLabel(positionsOnPages, values.position, language),
  county: (values) => values.county && countyName(values.county),
  subCounty: (values) => values.subCounty && subCountyName(values.subCounty),
  dutyStation: (values) => values.dutyStation,
  positionsAvailable: (values) =>
    values.positionsAvailable !== undefined && formatCount(values.positionsAvailable),
  payPerDay: (values) => values.payPerDay !== undefined && formatAmount(values.payPerDay),
  days: (values) => values.days !== undefined && formatCount(values.days),
  startDate: (values) => values.startDate && formatDate(values.startDate),
  deadline: (values) => values.deadline && formatDateTime(values.deadline),
  description: (values) => values.description && bothOf(values.description),
  onceAccepted: (values) => values.onceAccepted && bothOf(values.onceAccepted),
  eligibility: (values) =>
    values.eligibility && rules({ ...values, eligibility: values.eligibility }).join('\n'),
  questions: (values) => values.questions?.map((question) => question[language]).join('\n'),
  state: (values) => values.state && words.states[values.state as VacancyState],
  reason: (values) => values.reason,
};

/** A vacancy's detail as an officer reads it; empty where there is none. */
export const wordsOf = (field: FieldName, values: VacancyValues): string => shown[field](values) || '';

/** The details in which two states of a vacancy differ, in the order in which they are written. */
export const differences = (before: VacancyValues, after: VacancyValues, whole: VacancyValues = {}) =>
  (Object.keys(names) as FieldName[])
    .map((field) => ({
      field,
      name: names[field],
      before: wordsOf(field, field === 'county' ? before : { county: whole.county, ...before }),
      after: wordsOf(field, field === 'county' ? after : { county: whole.county, ...after }),
    }))
    .filter(({ field, before: was, after: is }) => was !== is && (field in before || field in after));
