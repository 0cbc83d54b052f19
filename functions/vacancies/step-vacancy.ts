import type { Vacancy } from '../../contract/vacancy.ts';
import { type Officer, reaches } from '../http/caller.ts';
import { Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { VacancyItem } from '../table/items.ts';
import { conflict, retryOnConflict } from '../table/writes.ts';
import { shownVacancy } from './vacancy-item.ts';
import { type Deed, getVacancy, writeVacancy } from './vacancy-store.ts';

type Deps = { table: Table; now: Date };
export type Step = {
  action: Deed['action'];
  /** The version that the officer saw; undefined: the one that is found. */
  seen: number | undefined;
  reason?: string | undefined;
  /** The vacancy after the step, 'taken' where the step was taken before, or why it may not be taken. */
  next: (before: VacancyItem) => Vacancy | 'taken' | Refusal;
  /** What must be enqueued before the step is written. */
  enqueue?: (after: Vacancy, before: VacancyItem) => Promise<void>;
};

const attempt = async (
  { table, now }: Deps,
  caller: Officer,
  vacancyId: string,
  { action, seen, reason, next, enqueue }: Step,
): Promise<Vacancy | Refusal | typeof conflict> => {
  const before = await getVacancy(table, vacancyId, true);
  if (!before) return refuse('vacancy-not-found');
  if (!reaches(caller, before.county)) return refuse('outside-reach');
  const after = next(before);
  if (after instanceof Refusal) return after;
  if (after === 'taken') return shownVacancy(before);
  if (seen !== undefined && seen !== before.version)
    return refuse('stale-version', { current: { version: before.version, vacancy: shownVacancy(before) } });
  const vacancy = { ...after, version: before.version + 1 };
  await enqueue?.(vacancy, before);
  const outcome = await writeVacancy(table, before, vacancy, { action, by: caller, now, reason });
  return outcome.done ? shownVacancy(vacancy) : conflict;
};

/**
 * Takes a vacancy a step along its road, on record; a step that was taken already is answered again, and a vacancy
 * that changed since the officer saw it takes none.
 */
export const stepVacancy = (
  deps: Deps,
  caller: Officer,
  vacancyId: string,
  step: Step,
): Promise<Vacancy | Refusal> => retryOnConflict(() => attempt(deps, caller, vacancyId, step));
