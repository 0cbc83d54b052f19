import { randomUUID } from 'node:crypto';
import type { Answers, Application } from '../../contract/application.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { Person } from '../http/caller.ts';
import { fingerprint } from '../http/idempotency.ts';
import { Refusal, refuse } from '../http/refusal.ts';
import { ifSignedIn, type Professional, profileOf, readProfessional } from '../profile/professional.ts';
import type { Table } from '../table/client.ts';
import type { ApplicationItem, ProfileItem } from '../table/items.ts';
import { conflict, retryOnConflict } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import { getVacancy } from '../vacancies/vacancy-store.ts';
import { applicationItem, asSubmitted } from './application-item.ts';
import { applicationOf } from './application-of.ts';
import { putApplication } from './application-store.ts';
import { type EnqueueUpdates, updateIntentOf } from './application-update.ts';
import { fittingAnswers, openVacancy, qualifyingProfile } from './may-apply.ts';

type Deps = { table: Table; enqueue: EnqueueUpdates; now: Date };
type Input = { vacancyId: string; answers: Answers; key: string };
type Read = {
  vacancy: Vacancy | undefined;
  professional: Professional;
  earlier: ApplicationItem | undefined;
};

/** The vacancy, the profile with its lists, and the application if there is one: two reads at once. */
const read = async (table: Table, professionalId: string, vacancyId: string): Promise<Read> => {
  const [vacancy, professional] = await Promise.all([
    getVacancy(table, vacancyId, true),
    readProfessional(table, professionalId, `APPLICATION#${vacancyId}`, 'QUALIFICATION#~'),
  ]);
  return {
    vacancy,
    professional,
    earlier: professional.applications.find((one) => one.vacancyId === vacancyId),
  };
};

/** The answer to a request that was answered before, though the answer was lost on the way. */
const answeredBefore = (
  earlier: ApplicationItem | undefined,
  key: string,
  requestHash: string,
): Application | Refusal | undefined => {
  const index = earlier?.history.findIndex((step) => step.status === 'submitted' && step.key === key) ?? -1;
  const step = earlier?.history[index];
  if (!earlier || !step) return undefined;
  return step.requestHash !== requestHash
    ? refuse('idempotency-key-reused')
    : applicationOf(asSubmitted(earlier, index));
};

/** Withdrawals after which an application is not taken again: each round sends two SMS. */
export const mostWithdrawals = 5;

const withdrawalsOf = (earlier: ApplicationItem | undefined): number =>
  earlier?.history.filter(({ status }) => status === 'withdrawn').length ?? 0;

/** The item to write, or the first reason why this person cannot apply now. */
const submission = (
  { vacancy, professional, earlier }: Read,
  item: ProfileItem,
  { now }: Deps,
  { answers, key }: Input,
  requestHash: string,
): ApplicationItem | Refusal => {
  const open = openVacancy(vacancy, now);
  if (open instanceof Refusal) return open;
  if (earlier && earlier.status !== 'withdrawn') return refuse('already-applied');
  if (withdrawalsOf(earlier) >= mostWithdrawals) return refuse('too-many-withdrawals');
  const profile = qualifyingProfile(profileOf(item, professional), open, now);
  if (profile instanceof Refusal) return profile;
  const fitting = fittingAnswers(answers, open);
  if (fitting instanceof Refusal) return fitting;
  return applicationItem({ item, profile, vacancy: open, answers: fitting, earlier, now, key, requestHash });
};

const attempt = async (deps: Deps, caller: Person, input: Input) => {
  const found = await read(deps.table, caller.id, input.vacancyId);
  const profile = ifSignedIn(found.professional.profile, caller);
  if (!profile) return refuse('not-signed-in');
  const requestHash = fingerprint(input.answers);
  const before = answeredBefore(found.earlier, input.key, requestHash);
  if (before) return before;
  const item = submission(found, profile, deps, input, requestHash);
  if (item instanceof Refusal) return item;
  await deps.enqueue([updateIntentOf(item, 'submitted', item.submittedAt)]);
  if (!(await putApplication(deps.table, item, found.earlier)).done) return conflict;
  measure({ Applications: 1 }, {});
  return applicationOf(item);
};

/**
 * Applies with the profile as it is now: two reads at once, the SMS enqueued, one conditional write.
 * The same idempotency key applies once and is answered the same; a request without one gets its own,
 * so that a write whose answer was lost is known again when it is repeated.
 */
export const applyForVacancy = (
  deps: Deps,
  caller: Person,
  { key = randomUUID(), ...input }: Omit<Input, 'key'> & { key: string | undefined },
): Promise<Application | Refusal> =>
  retryOnConflict<Application | Refusal>(() => attempt(deps, caller, { ...input, key }));
