import * as z from 'zod/mini';
import { type FieldError, fieldErrors, wrongFields } from '../../contract/field-errors.ts';
import { wholeNumber } from '../../contract/fields/typed-amount.ts';
import { fullYear } from '../../contract/fields/typed-date.ts';
import { isBlank, plainCode } from '../../contract/fields/typed-text.ts';
import { yearsOf } from '../../contract/plausible-dates.ts';
import { type Vacancy, type VacancyDraft, vacancyDraft } from '../../contract/vacancy.ts';
import { vacancyNames } from '../../contract/wording/field-names/vacancies.ts';
import { typedDate } from '../forms/dates/typed-date.ts';
import { joined, listOf, type Values } from '../forms/form-values.ts';
import { language } from '../shell/language.ts';
import { deadlineValues, typedDeadline } from './deadline-values.ts';
import { checks } from './vacancy-checks.ts';

/** Questions that a vacancy may ask of its own. */
export const mostQuestions = 10;
const listFields = ['employers', 'institutionLevels', 'designations'] as const;

export const questionCount = (typed: Values): number => Number(typed.questionCount ?? 0);

/** The form of a vacancy that is not written yet. */
export const blank = (now: Date): Values => ({
  year: String(now.getFullYear()),
  deadlineTime: '17:00',
  'eligibility.rules': 'tscRegistered',
});

const questionValues = (questions: Vacancy['questions']): Values =>
  Object.fromEntries(
    questions.flatMap(({ id, en, sw, required }, index) => [
      [`questions.${index}.id`, id],
      [`questions.${index}.en`, en],
      [`questions.${index}.sw`, sw],
      [`questions.${index}.required`, required ? 'required' : ''],
    ]),
  );

/** A vacancy as the form shows it. */
export const typedFrom = (vacancy: Vacancy): Values => {
  const { eligibility, description, questions } = vacancy;
  const rules = (['tscRegistered', 'worksInCounty'] as const).filter((rule) => eligibility[rule]);
  return {
    examination: vacancy.examination,
    year: String(vacancy.year),
    activity: vacancy.activity,
    position: vacancy.position,
    county: vacancy.county ?? '',
    subCounty: vacancy.subCounty ?? '',
    dutyStation: vacancy.dutyStation ?? '',
    positionsAvailable: String(vacancy.positionsAvailable),
    payPerDay: String(vacancy.payPerDay),
    days: String(vacancy.days),
    startDate: vacancy.startDate,
    ...deadlineValues(vacancy.deadline),
    'description.en': description.en,
    'description.sw': description.sw,
    'onceAccepted.en': vacancy.onceAccepted?.en ?? '',
    'onceAccepted.sw': vacancy.onceAccepted?.sw ?? '',
    'eligibility.rules': joined(rules),
    ...Object.fromEntries(listFields.map((name) => [`eligibility.${name}`, joined(eligibility[name] ?? [])])),
    'eligibility.minimumLevel': eligibility.minimumLevel ?? '',
    'eligibility.minimumYears': eligibility.minimumYears?.toString() ?? '',
    questionCount: String(questions.length),
    ...questionValues(questions),
  };
};

const some = (value: string | undefined): string | undefined =>
  value === undefined || isBlank(value) ? undefined : value;

/** A text in both languages, where either is written. */
const wordingIn = (typed: Values, name: string) => {
  const [en, sw] = [some(typed[`${name}.en`]), some(typed[`${name}.sw`])];
  return en === undefined && sw === undefined ? undefined : { en, sw };
};

/** The year of an examination, which is this one or one to come. */
const yearIn = (typed = '', now = new Date()): number | undefined =>
  wholeNumber(fullYear(plainCode(typed), yearsOf.coming(now.getFullYear())));

const questionsIn = (typed: Values) =>
  Array.from({ length: questionCount(typed) }, (_, index) => ({
    id: some(typed[`questions.${index}.id`]) ?? `q${index + 1}`,
    en: some(typed[`questions.${index}.en`]),
    sw: some(typed[`questions.${index}.sw`]),
    required: typed[`questions.${index}.required`] === 'required',
  }));

/** What the form says, in the contract's shape but not yet checked. */
export const draftIn = (typed: Values) => {
  const rules = listOf(typed['eligibility.rules']);
  const many = (name: string) =>
    typed[`eligibility.${name}`] ? listOf(typed[`eligibility.${name}`]) : undefined;
  return {
    examination: some(typed.examination),
    year: yearIn(typed.year),
    activity: some(typed.activity),
    position: some(typed.position),
    county: some(typed.county),
    subCounty: some(typed.subCounty),
    dutyStation: some(typed.dutyStation),
    positionsAvailable: wholeNumber(typed.positionsAvailable),
    payPerDay: wholeNumber(typed.payPerDay),
    days: wholeNumber(typed.days),
    startDate: typedDate(typed.startDate ?? '', 'coming'),
    deadline: typedDeadline(typed),
    description: { en: some(typed['description.en']), sw: some(typed['description.sw']) },
    onceAccepted: wordingIn(typed, 'onceAccepted'),
    eligibility: {
      tscRegistered: rules.includes('tscRegistered'),
      ...Object.fromEntries(listFields.map((name) => [name, many(name)])),
      minimumLevel: some(typed['eligibility.minimumLevel']),
      minimumYears: wholeNumber(typed['eligibility.minimumYears']),
      worksInCounty: rules.includes('worksInCounty'),
    },
    questions: questionsIn(typed),
  };
};

/** The checked draft; undefined where something is wrong. */
export const checkedDraft = (typed: Values): VacancyDraft | undefined => {
  const parsed = z.safeParse(vacancyDraft(), draftIn(typed), { reportInput: true });
  return parsed.success ? parsed.data : undefined;
};

/** What the contract finds wrong with what an officer typed. */
export const errorsOf = (issues: Parameters<typeof wrongFields>[0]): FieldError[] =>
  fieldErrors(wrongFields(issues), vacancyNames, language);

/** A typed deadline that has already passed, where nothing else is wrong with it. */
export const pastDeadline = (typed: Values, errors: readonly FieldError[] = []): FieldError[] => {
  const past = Date.parse(typedDeadline(typed) ?? '') <= Date.now();
  return past && !errors.some(({ field }) => field === 'deadline')
    ? [checks.wrong('deadline', 'date-in-past')]
    : [];
};

/** What the contract finds wrong with the typed draft, and a deadline that has already passed. */
export const draftErrors = (typed: Values): FieldError[] => {
  const parsed = z.safeParse(vacancyDraft(), draftIn(typed), { reportInput: true });
  const errors = errorsOf(parsed.error?.issues ?? []);
  return [...errors, ...pastDeadline(typed, errors)];
};
