import * as z from 'zod/mini';
import { professionalIdForm } from './fields/id-forms.ts';
import { line } from './fields/text.ts';
import { token } from './fields/token.ts';
import { personal, qualification, workExperience, workstation } from './profile.ts';
import { type Output, once } from './schema.ts';
import { questionId, vacancySummary } from './vacancy.ts';

/** Where an application stands. */
export const applicationStatuses = ['submitted', 'shortlisted', 'accepted', 'rejected', 'withdrawn'] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What an officer decides, and the status it leads to. */
export const decisions = {
  shortlist: 'shortlisted',
  accept: 'accepted',
  reject: 'rejected',
} as const satisfies Record<string, ApplicationStatus>;
export type Decision = keyof typeof decisions;

/**
 * The allowed steps. A rejection made by mistake may be undone by shortlisting;
 * a withdrawn application may be submitted again until the deadline (CP2 manual 4.1.5).
 */
export const applicationSteps = {
  submitted: ['shortlisted', 'accepted', 'rejected', 'withdrawn'],
  shortlisted: ['accepted', 'rejected', 'withdrawn'],
  accepted: ['rejected'],
  rejected: ['shortlisted'],
  withdrawn: ['submitted'],
} as const satisfies Record<ApplicationStatus, readonly ApplicationStatus[]>;

/** The statuses from which a step to `next` is allowed. */
export const statusesBefore = (next: ApplicationStatus): ApplicationStatus[] =>
  applicationStatuses.filter((status) => (applicationSteps[status] as readonly string[]).includes(next));

/** Answers to the vacancy's own questions, by question id. */
export const answers = once(() => z.record(questionId(), line(300)));

/** What a professional confirms by submitting. */
export const declaration = once(() => z.literal(true, 'declaration-needed'));

export const statusChange = once(() =>
  z.object({
    status: z.enum(applicationStatuses),
    at: z.string(),
    reason: z.optional(z.string()),
  }),
);

/** An application as its professional sees it. */
export const application = once(() =>
  z.object({
    vacancyId: z.string(),
    reference: z.string(),
    status: z.enum(applicationStatuses),
    submittedAt: z.string(),
    vacancy: vacancySummary(),
    answers: answers(),
    history: z.array(statusChange()),
  }),
);
export type Application = Output<typeof application>;

/** One line of an officer's list. */
export const applicant = once(() =>
  z.object({
    professionalId: z.string(),
    reference: z.string(),
    status: z.enum(applicationStatuses),
    submittedAt: z.string(),
    fullName: z.string(),
    county: z.string(),
    subCounty: z.string(),
    institution: z.string(),
    designation: z.string(),
    /** How many steps its history has: what a decision says that its officer saw. */
    steps: z.int(),
    /** Since when the person's account is closed; what is left is what the law keeps. */
    accountClosedAt: z.optional(z.string()),
  }),
);
export type Applicant = Output<typeof applicant>;

/** The profile as it was when the application was submitted; what is decided upon cannot change underneath. */
export const snapshot = once(() =>
  z.object({
    personal: z.optional(personal()),
    workstation: z.optional(workstation()),
    workExperience: z.array(workExperience()),
    qualifications: z.array(qualification()),
  }),
);
export type Snapshot = Output<typeof snapshot>;

/** Who took a step; an officer by name too, since names are in the record. */
const madeBy = once(() =>
  z.object({ role: z.enum(['professional', 'officer']), id: z.string(), name: z.optional(z.string()) }),
);

/** An application as an officer opens it: with who did what, from which status. */
export const applicationForOfficer = once(() =>
  z.object({
    ...application().shape,
    professionalId: z.string(),
    /** Absent where the account is closed. */
    phone: z.optional(z.string()),
    accountClosedAt: z.optional(z.string()),
    profile: snapshot(),
    history: z.array(
      z.object({
        ...statusChange().shape,
        before: z.optional(z.enum(applicationStatuses)),
        by: madeBy(),
      }),
    ),
  }),
);
export type ApplicationForOfficer = Output<typeof applicationForOfficer>;

export const professionalId = once(() => token(professionalIdForm));

/** By person, the number of steps that the application's history had where the officer saw it. */
export const seen = once(() => z.record(professionalId(), z.int().check(z.minimum(0, 'too-small'))));
export type Seen = Output<typeof seen>;

/** How a decision ended for one person. */
export const decisionResult = once(() =>
  z.object({
    professionalId: z.string(),
    /** `changed`: somebody took a step since the officer saw the application, and nothing was decided. */
    outcome: z.enum(['done', 'unchanged', 'changed', 'refused']),
    status: z.optional(z.enum(applicationStatuses)),
    /** The steps of the history that led to `status`: what the next decision has seen. */
    steps: z.optional(z.int()),
    /** Of an application that changed: when, and by whom. */
    at: z.optional(z.string()),
    by: z.optional(madeBy()),
    code: z.optional(z.string()),
    message: z.optional(z.string()),
  }),
);
export type DecisionResult = Output<typeof decisionResult>;
export type Answers = Output<typeof answers>;
