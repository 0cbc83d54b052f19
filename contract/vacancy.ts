import * as z from 'zod/mini';
import { calendarDate } from './calendar.ts';
import { oneOf } from './fields/choice.ts';
import { idForm } from './fields/id-forms.ts';
import { county, subCounty, subCountyInCounty } from './fields/place.ts';
import { line, paragraphs } from './fields/text.ts';
import { date, instant, isDate, year } from './fields/time.ts';
import { together } from './fields/together.ts';
import { token } from './fields/token.ts';
import { version } from './profile.ts';
import { activities } from './reference/activities.ts';
import { designations } from './reference/designations.ts';
import { employers } from './reference/employers.ts';
import { examinations } from './reference/examinations.ts';
import { institutionLevels } from './reference/institution-levels.ts';
import { levels } from './reference/levels.ts';
import { positions } from './reference/positions.ts';
import { type Output, once } from './schema.ts';

/** The road of a vacancy: a draft is published, then closed; it also ends by itself at its deadline. */
export const vacancyStates = ['draft', 'published', 'closed'] as const;
export type VacancyState = (typeof vacancyStates)[number];

/** Who may apply; what is left out is not asked. Rules are data: they change every year. */
export const eligibility = once(() =>
  z.strictObject({
    tscRegistered: z.boolean(),
    employers: z.optional(z.array(oneOf(employers)).check(z.minLength(1), z.maxLength(20))),
    institutionLevels: z.optional(z.array(oneOf(institutionLevels)).check(z.minLength(1), z.maxLength(20))),
    designations: z.optional(z.array(oneOf(designations)).check(z.minLength(1), z.maxLength(20))),
    minimumLevel: z.optional(oneOf(levels)),
    minimumYears: z.optional(z.int().check(z.minimum(0, 'too-small'), z.maximum(40, 'too-big'))),
    worksInCounty: z.boolean(),
  }),
);
export type Eligibility = Output<typeof eligibility>;

/** What names a question among those of its vacancy. */
export const questionId = once(() => token(/^[a-z][a-z0-9-]{0,29}$/));

/** A question of the vacancy's own, answered when applying. */
export const question = once(() =>
  z.strictObject({
    id: questionId(),
    en: line(200),
    sw: line(200),
    required: z.boolean(),
  }),
);

/** What comes next for who is accepted, and by when. */
export const onceAccepted = once(() => z.strictObject({ en: line(200), sw: line(200) }));

export const vacancyFields = once(() => ({
  examination: oneOf(examinations),
  year: year(),
  activity: oneOf(activities),
  position: oneOf(positions),
  county: z.optional(county()),
  subCounty: z.optional(subCounty()),
  dutyStation: z.optional(line(100)),
  positionsAvailable: z.int().check(z.minimum(1, 'too-small'), z.maximum(500_000, 'too-big')),
  payPerDay: z.int().check(z.minimum(0, 'too-small'), z.maximum(100_000, 'too-big')),
  days: z.int().check(z.minimum(1, 'too-small'), z.maximum(120, 'too-big')),
  startDate: date(),
  deadline: instant(),
  description: z.strictObject({ en: paragraphs(2000), sw: paragraphs(2000) }),
  onceAccepted: z.optional(onceAccepted()),
  eligibility: eligibility(),
  questions: z.array(question()).check(z.maxLength(10)),
}));

/** A position belongs to an activity; anything else is a slip of the officer's hand. */
const positionOfActivity = <T extends { activity: string; position: string }>() =>
  together<T>(({ activity, position }) => {
    const found = positions.find(({ value }) => value === position);
    return activity !== undefined && found && found.activity !== activity
      ? [{ field: 'position', code: 'position-not-of-activity' }]
      : [];
  });

/** Whether the work begins on a day after the deadline: who applies in time can still be answered. */
export const startsAfterDeadline = ({
  startDate,
  deadline,
}: {
  startDate: string;
  deadline: string;
}): boolean => !Number.isNaN(Date.parse(deadline)) && startDate > calendarDate(new Date(deadline));

export const startAfterDeadline = <T extends { startDate: string; deadline: string }>() =>
  together<T>(({ startDate, deadline }) => {
    const known = isDate(startDate) && deadline !== undefined && !Number.isNaN(Date.parse(deadline));
    return known && !startsAfterDeadline({ startDate, deadline })
      ? [{ field: 'startDate', code: 'start-not-after-deadline' }]
      : [];
  });

/** What an officer writes. */
export const vacancyDraft = once(() =>
  z.strictObject(vacancyFields()).check(subCountyInCounty(), positionOfActivity(), startAfterDeadline()),
);
export type VacancyDraft = Output<typeof vacancyDraft>;

export const vacancyChange = once(() =>
  z
    .strictObject({ ...vacancyFields(), version: version() })
    .check(subCountyInCounty(), positionOfActivity(), startAfterDeadline()),
);

/** A vacancy as anyone may read it. */
export const vacancy = once(() =>
  z.object({
    vacancyId: z.string(),
    state: z.enum(vacancyStates),
    version: version(),
    ...vacancyFields(),
    publishedAt: z.optional(z.string()),
    closedAt: z.optional(z.string()),
  }),
);
export type Vacancy = Output<typeof vacancy>;

/** What a list of vacancies shows of each. */
export const vacancySummary = once(() =>
  z.object({
    vacancyId: z.string(),
    state: z.enum(vacancyStates),
    examination: vacancyFields().examination,
    year: year(),
    activity: vacancyFields().activity,
    position: vacancyFields().position,
    county: vacancyFields().county,
    subCounty: vacancyFields().subCounty,
    positionsAvailable: z.int(),
    payPerDay: z.int(),
    days: z.int(),
    startDate: z.string(),
    deadline: z.string(),
    eligibility: eligibility(),
  }),
);
export type VacancySummary = Output<typeof vacancySummary>;

export const vacancyId = once(() => token(idForm));
