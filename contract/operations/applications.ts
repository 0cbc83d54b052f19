import * as z from 'zod/mini';
import * as schema from '../application.ts';
import { county } from '../fields/place.ts';
import { paragraphs } from '../fields/text.ts';
import { together } from '../fields/together.ts';
import { defineOperation } from '../operation.ts';
import { once } from '../schema.ts';
import { vacancyId } from '../vacancy.ts';
import { applicationNames } from '../wording/field-names/applications.ts';
import { cursor } from './vacancies.ts';

const byVacancy = once(() => z.strictObject({ vacancyId: vacancyId() }));

export const applyForVacancy = defineOperation({
  name: 'applyForVacancy',
  summary: 'Apply for a vacancy with my profile as it is now; a reference comes by SMS.',
  method: 'POST',
  path: '/api/vacancies/{vacancyId}/applications',
  part: 'applications',
  callers: ['professional'],
  names: applicationNames,
  request: {
    path: byVacancy,
    body: once(() =>
      z.strictObject({ declaration: schema.declaration(), answers: z.optional(schema.answers()) }),
    ),
  },
  answer: { status: 201, schema: schema.application },
  refusals: [
    'vacancy-not-found',
    'vacancy-closed',
    'deadline-passed',
    'already-applied',
    'too-many-withdrawals',
    'profile-incomplete',
    'not-eligible',
  ],
  idempotent: true,
  example: { declaration: true, answers: {} },
});

export const withdrawApplication = defineOperation({
  name: 'withdrawApplication',
  summary: 'Withdraw my application until the deadline (CP2 manual 4.1.5).',
  method: 'DELETE',
  path: '/api/me/applications/{vacancyId}',
  part: 'applications',
  callers: ['professional'],
  request: { path: byVacancy },
  answer: { status: 204 },
  refusals: ['application-not-found', 'application-decided', 'deadline-passed'],
});

const placeInOffice = { part: 'officer-applications', callers: ['officer'] } as const;

export const listApplications = defineOperation({
  ...placeInOffice,
  name: 'listApplications',
  summary:
    "A vacancy's applications, a page at a time, by county and status; those without a decision first.",
  method: 'GET',
  path: '/api/officer/vacancies/{vacancyId}/applications',
  request: {
    path: byVacancy,
    query: once(() =>
      z.strictObject({
        status: z.optional(z.enum(schema.applicationStatuses)),
        county: z.optional(county()),
        cursor: z.optional(cursor()),
      }),
    ),
  },
  answer: {
    status: 200,
    schema: once(() =>
      z.object({ applications: z.array(schema.applicant()), cursor: z.optional(z.string()) }),
    ),
  },
  refusals: ['vacancy-not-found', 'outside-reach'],
});

export const readApplication = defineOperation({
  ...placeInOffice,
  name: 'readApplication',
  summary: "One application with the applicant's profile as it was when submitted, and its record.",
  method: 'GET',
  path: '/api/officer/vacancies/{vacancyId}/applications/{professionalId}',
  request: {
    path: once(() => z.strictObject({ vacancyId: vacancyId(), professionalId: schema.professionalId() })),
  },
  answer: { status: 200, schema: schema.applicationForOfficer },
  refusals: ['application-not-found', 'outside-reach'],
});

const reasonForRejection = () =>
  together<{ decision: string; reason?: string | undefined }>(({ decision, reason }) =>
    decision === 'reject' && !reason ? [{ field: 'reason', code: 'reason-needed' }] : [],
  );

/** People that one request may decide upon. */
export const mostDecisions = 50;

export const decideApplications = defineOperation({
  ...placeInOffice,
  name: 'decideApplications',
  summary:
    'Shortlist, accept or reject one or many; each applicant hears by SMS. What changed since it was seen is not decided.',
  method: 'POST',
  path: '/api/officer/decisions',
  names: applicationNames,
  request: {
    body: once(() =>
      z
        .strictObject({
          vacancyId: vacancyId(),
          professionalIds: z
            .array(schema.professionalId())
            .check(z.minLength(1, 'required'), z.maxLength(mostDecisions)),
          decision: z.enum(Object.keys(schema.decisions) as schema.Decision[]),
          reason: z.optional(paragraphs(500)),
          seen: z.optional(schema.seen()),
        })
        .check(reasonForRejection()),
    ),
  },
  answer: {
    status: 200,
    schema: once(() => z.object({ results: z.array(schema.decisionResult()) })),
  },
  refusals: ['outside-reach'],
  idempotent: true,
  example: {
    vacancyId: 'invigilator2027x',
    professionalIds: ['5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d'],
    decision: 'shortlist',
    reason: 'Meets every requirement.',
    seen: { '5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d': 1 },
  },
});
