import * as z from 'zod/mini';
import { correction } from '../correction.ts';
import { council } from '../council.ts';
import { oneOf } from '../fields/choice.ts';
import { cursorForm, mostSearched } from '../fields/id-forms.ts';
import { county, subCounty } from '../fields/place.ts';
import { line } from '../fields/text.ts';
import { instant } from '../fields/time.ts';
import { token } from '../fields/token.ts';
import { defineOperation } from '../operation.ts';
import { version } from '../profile.ts';
import { activities } from '../reference/activities.ts';
import { examinations } from '../reference/examinations.ts';
import { positions } from '../reference/positions.ts';
import { type Output, once } from '../schema.ts';
import {
  vacancy,
  vacancyChange,
  vacancyDraft,
  vacancyId,
  vacancyStates,
  vacancySummary,
} from '../vacancy.ts';
import { vacancyNames } from '../wording/field-names/vacancies.ts';

export const cursor = once(() => token(cursorForm));

const page = once(() => z.object({ vacancies: z.array(vacancySummary()), cursor: z.optional(z.string()) }));

export const findVacancies = defineOperation({
  name: 'findVacancies',
  summary: 'Search the vacancies that are open now.',
  method: 'GET',
  path: '/api/vacancies',
  part: 'vacancies',
  callers: 'anyone',
  names: vacancyNames,
  request: {
    query: once(() =>
      z.strictObject({
        examination: z.optional(oneOf(examinations)),
        activity: z.optional(oneOf(activities)),
        position: z.optional(oneOf(positions)),
        county: z.optional(county()),
        subCounty: z.optional(subCounty()),
        cursor: z.optional(cursor()),
      }),
    ),
  },
  answer: { status: 200, schema: page },
  refusals: [],
  cacheSeconds: 30,
});

const byId = once(() => z.strictObject({ vacancyId: vacancyId() }));

export const readVacancy = defineOperation({
  name: 'readVacancy',
  summary: 'One published vacancy; closed ones stay readable.',
  method: 'GET',
  path: '/api/vacancies/{vacancyId}',
  part: 'vacancies',
  callers: 'anyone',
  request: { path: byId },
  answer: { status: 200, schema: vacancy },
  refusals: ['vacancy-not-found'],
  cacheSeconds: 30,
});

const placeInOffice = { part: 'officer-vacancies', callers: ['officer'] } as const;

const vacancyExample = {
  examination: council.example.examination,
  year: 2027,
  activity: 'invigilation',
  position: 'invigilator',
  county: council.example.county,
  positionsAvailable: 1200,
  payPerDay: 550,
  days: 16,
  startDate: '2027-11-01',
  deadline: `2027-09-30T17:00:00${council.utcOffset}`,
  description: {
    en: 'Invigilate the papers of 2027 at a centre.',
    sw: 'Simamia mitihani ya 2027 katika kituo.',
  },
  onceAccepted: {
    en: 'Your station comes by 20 October.',
    sw: 'Utapata kituo kabla ya 20 Oktoba.',
  },
  eligibility: { tscRegistered: true, institutionLevels: ['primary', 'junior-school'], worksInCounty: true },
  questions: [],
};

/** What was done to a vacancy: who, what, when, before and after. */
export const vacancyRecord = once(() =>
  z.object({
    action: z.enum(['created', 'changed', 'published', 'extended', 'corrected', 'closed']),
    at: z.string(),
    /** The officer's id. */
    by: z.string(),
    /** Absent in what was recorded before officers had names. */
    byName: z.optional(z.string()),
    before: z.optional(z.record(z.string(), z.unknown())),
    after: z.optional(z.record(z.string(), z.unknown())),
  }),
);
export type VacancyRecord = Output<typeof vacancyRecord>;

export const listOfficerVacancies = defineOperation({
  ...placeInOffice,
  name: 'listOfficerVacancies',
  summary: 'The vacancies of a state, drafts included, by words of their name, examination and county.',
  method: 'GET',
  path: '/api/officer/vacancies',
  names: vacancyNames,
  request: {
    query: once(() =>
      z.strictObject({
        state: z.optional(z.enum(vacancyStates)),
        /** Words of what the vacancy is called by: position, activity, examination, year, county. */
        text: z.optional(line(mostSearched)),
        examination: z.optional(oneOf(examinations)),
        county: z.optional(county()),
        cursor: z.optional(cursor()),
      }),
    ),
  },
  answer: { status: 200, schema: page },
  refusals: [],
});

export const readOfficerVacancy = defineOperation({
  ...placeInOffice,
  name: 'readOfficerVacancy',
  summary: 'One vacancy in any state, with the record of what was done to it.',
  method: 'GET',
  path: '/api/officer/vacancies/{vacancyId}',
  request: { path: byId },
  answer: {
    status: 200,
    schema: once(() =>
      z.object({
        ...vacancy().shape,
        record: z.array(vacancyRecord()),
        /** How many applications are accepted, of all counties. */
        accepted: z.int(),
        /** Whether this officer may publish, extend or close it. */
        own: z.boolean(),
        /** The counties whose applicants this officer sees. */
        applicantCounties: z.array(z.string()),
      }),
    ),
  },
  refusals: ['vacancy-not-found', 'outside-reach'],
});

export const createVacancy = defineOperation({
  ...placeInOffice,
  name: 'createVacancy',
  summary: 'Write a vacancy as a draft.',
  method: 'POST',
  path: '/api/officer/vacancies',
  names: vacancyNames,
  request: { body: vacancyDraft },
  answer: { status: 201, schema: vacancy },
  refusals: ['outside-reach'],
  idempotent: true,
  example: vacancyExample,
});

export const changeVacancy = defineOperation({
  ...placeInOffice,
  name: 'changeVacancy',
  summary: 'Change a draft.',
  method: 'PUT',
  path: '/api/officer/vacancies/{vacancyId}',
  names: vacancyNames,
  request: { path: byId, body: vacancyChange },
  answer: { status: 200, schema: vacancy },
  refusals: ['vacancy-not-found', 'outside-reach', 'vacancy-not-draft', 'stale-version'],
  example: { ...vacancyExample, positionsAvailable: 1300, version: 1 },
});

/** The version that the officer saw: a vacancy that changed since takes no step. */
const versionSeen = () => ({ version: z.optional(version()) });

export const publishVacancy = defineOperation({
  ...placeInOffice,
  name: 'publishVacancy',
  summary: 'Publish a draft; those who chose the alert get an SMS.',
  method: 'POST',
  path: '/api/officer/vacancies/{vacancyId}/publish',
  names: vacancyNames,
  request: { path: byId, body: once(() => z.optional(z.strictObject(versionSeen()))) },
  answer: { status: 200, schema: vacancy },
  refusals: ['vacancy-not-found', 'outside-reach', 'vacancy-not-draft', 'deadline-passed', 'stale-version'],
  example: { version: 2 },
});

export const extendVacancy = defineOperation({
  ...placeInOffice,
  name: 'extendVacancy',
  summary: 'Give a published vacancy a later deadline.',
  method: 'POST',
  path: '/api/officer/vacancies/{vacancyId}/extend',
  names: vacancyNames,
  request: { path: byId, body: once(() => z.strictObject({ deadline: instant(), ...versionSeen() })) },
  answer: { status: 200, schema: vacancy },
  refusals: [
    'vacancy-not-found',
    'outside-reach',
    'vacancy-not-published',
    'deadline-not-later',
    'stale-version',
  ],
  example: { deadline: `2027-10-07T17:00:00${council.utcOffset}`, version: 3 },
});

export const countApplicants = defineOperation({
  ...placeInOffice,
  name: 'countApplicants',
  summary:
    'How many applications for a vacancy stand, of one county or of all: neither withdrawn nor rejected.',
  method: 'GET',
  path: '/api/officer/vacancies/{vacancyId}/applicants',
  names: vacancyNames,
  request: { path: byId, query: once(() => z.strictObject({ county: z.optional(county()) })) },
  answer: { status: 200, schema: once(() => z.object({ applicants: z.int() })) },
  refusals: ['vacancy-not-found', 'outside-reach'],
});

export const countSubscribers = defineOperation({
  ...placeInOffice,
  name: 'countSubscribers',
  summary: 'How many people get an SMS when a vacancy is published: those who chose its alert.',
  method: 'GET',
  path: '/api/officer/vacancies/{vacancyId}/subscribers',
  request: { path: byId },
  answer: { status: 200, schema: once(() => z.object({ subscribers: z.int() })) },
  refusals: ['vacancy-not-found', 'outside-reach'],
});

export const correctVacancy = defineOperation({
  ...placeInOffice,
  name: 'correctVacancy',
  summary: 'Correct a published vacancy; those who applied get an SMS where it matters to them.',
  method: 'POST',
  path: '/api/officer/vacancies/{vacancyId}/correct',
  names: vacancyNames,
  request: { path: byId, body: correction },
  answer: { status: 200, schema: vacancy },
  refusals: ['vacancy-not-found', 'outside-reach', 'vacancy-not-published', 'stale-version'],
  example: {
    positionsAvailable: 1300,
    payPerDay: 600,
    days: 17,
    startDate: '2027-11-02',
    deadline: `2027-10-05T17:00:00${council.utcOffset}`,
    dutyStation: 'Uhuru Gardens Primary School',
    description: vacancyExample.description,
    onceAccepted: vacancyExample.onceAccepted,
    reason: 'The timetable of the examination has changed.',
    version: 4,
  },
});

export const closeVacancy = defineOperation({
  ...placeInOffice,
  name: 'closeVacancy',
  summary: 'Close a published vacancy before its deadline.',
  method: 'POST',
  path: '/api/officer/vacancies/{vacancyId}/close',
  names: vacancyNames,
  request: {
    path: byId,
    body: once(() => z.optional(z.strictObject({ reason: z.optional(line(300)), ...versionSeen() }))),
  },
  answer: { status: 200, schema: vacancy },
  refusals: ['vacancy-not-found', 'outside-reach', 'vacancy-not-published', 'stale-version'],
  example: { reason: 'All positions are filled.', version: 5 },
});
