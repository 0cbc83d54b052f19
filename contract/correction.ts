import * as z from 'zod/mini';
import { line } from './fields/text.ts';
import { version } from './profile.ts';
import { type Output, once } from './schema.ts';
import { startAfterDeadline, type Vacancy, vacancyFields } from './vacancy.ts';

/**
 * What an officer may correct of a published vacancy. Everything else stays: who applied chose this work, in this
 * place, answered these questions, and was held to these requirements.
 */
export const correctable = [
  'positionsAvailable',
  'payPerDay',
  'days',
  'startDate',
  'deadline',
  'dutyStation',
  'description',
  'onceAccepted',
] as const;
export type Correctable = Pick<Vacancy, (typeof correctable)[number]>;

const correctableFields = once(() => {
  const { positionsAvailable, payPerDay, days, startDate, deadline, dutyStation, description, onceAccepted } =
    vacancyFields();
  return {
    positionsAvailable,
    payPerDay,
    days,
    startDate,
    deadline,
    dutyStation,
    description,
    onceAccepted,
  };
});

/** A published vacancy as it should have been: all that may be corrected, from the version that the officer saw. */
export const correction = once(() =>
  z
    .strictObject({ ...correctableFields(), version: version(), reason: z.optional(line(300)) })
    .check(startAfterDeadline()),
);
export type Correction = Output<typeof correction>;

/** What those who applied are told of, in the order in which an SMS names it. */
export const matters = ['payPerDay', 'days', 'startDate', 'deadline', 'dutyStation', 'onceAccepted'] as const;
export type Matter = (typeof matters)[number];

type Said = Partial<Pick<Vacancy, Matter>>;

const isChanged: Readonly<Partial<Record<Matter, (before: Said, after: Said) => boolean>>> = {
  deadline: (before, after) => Date.parse(after.deadline ?? '') < Date.parse(before.deadline ?? ''),
  onceAccepted: ({ onceAccepted: was }, { onceAccepted: is }) => was?.en !== is?.en || was?.sw !== is?.sw,
};

/** Which of the changes matter to those who applied; a deadline only where it comes sooner. */
export const whatMatters = (before: Said, after: Said): Matter[] =>
  matters.filter((field) => isChanged[field]?.(before, after) ?? before[field] !== after[field]);

/** Of those, what matters to one who applied: what comes next only to who is accepted. */
export const whatMattersTo = (isAccepted: boolean, all: readonly Matter[]): Matter[] =>
  all.filter((field) => isAccepted || field !== 'onceAccepted');
