import { expiryOf } from '../../contract/retention.ts';
import type { Vacancy, VacancyDraft, VacancySummary } from '../../contract/vacancy.ts';
import type { VacancyItem } from '../table/items.ts';
import { keys, listKeys } from '../table/keys.ts';

type Origin = Pick<VacancyItem, 'createdAt' | 'createdBy' | 'requestHash'>;

/** What lists, alerts and applications say of a vacancy. */
export const summaryOf = (vacancy: Vacancy): VacancySummary => ({
  vacancyId: vacancy.vacancyId,
  state: vacancy.state,
  examination: vacancy.examination,
  year: vacancy.year,
  activity: vacancy.activity,
  position: vacancy.position,
  county: vacancy.county,
  subCounty: vacancy.subCounty,
  positionsAvailable: vacancy.positionsAvailable,
  payPerDay: vacancy.payPerDay,
  days: vacancy.days,
  startDate: vacancy.startDate,
  deadline: vacancy.deadline,
  eligibility: vacancy.eligibility,
});

/** The fields that an officer writes. */
export const draftOf = (vacancy: Vacancy): VacancyDraft => ({
  examination: vacancy.examination,
  year: vacancy.year,
  activity: vacancy.activity,
  position: vacancy.position,
  county: vacancy.county,
  subCounty: vacancy.subCounty,
  dutyStation: vacancy.dutyStation,
  positionsAvailable: vacancy.positionsAvailable,
  payPerDay: vacancy.payPerDay,
  days: vacancy.days,
  startDate: vacancy.startDate,
  deadline: vacancy.deadline,
  description: vacancy.description,
  onceAccepted: vacancy.onceAccepted,
  eligibility: vacancy.eligibility,
  questions: vacancy.questions,
});

/** The vacancy as anyone may read it. */
export const shownVacancy = (vacancy: Vacancy): Vacancy => ({
  ...draftOf(vacancy),
  vacancyId: vacancy.vacancyId,
  state: vacancy.state,
  version: vacancy.version,
  publishedAt: vacancy.publishedAt,
  closedAt: vacancy.closedAt,
});

/** The item of a vacancy, listed by its state in the order of deadlines. */
export const vacancyItem = (
  vacancy: Vacancy,
  { createdAt, createdBy, requestHash }: Origin,
): VacancyItem => ({
  ...keys.vacancy(vacancy.vacancyId),
  ...shownVacancy(vacancy),
  createdAt,
  createdBy,
  requestHash,
  expiresAt: expiryOf('vacancies', vacancy.deadline),
  listPk: listKeys.vacancies(vacancy.state),
  listSk: `${vacancy.deadline}#${vacancy.vacancyId}`,
  summary: summaryOf(vacancy),
});
