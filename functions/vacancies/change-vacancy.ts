import type { Vacancy, VacancyDraft } from '../../contract/vacancy.ts';
import { type Officer, reaches } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { sameValues } from '../table/same-values.ts';
import { conflict, retryOnConflict } from '../table/writes.ts';
import { draftOf, shownVacancy } from './vacancy-item.ts';
import { getVacancy, writeVacancy } from './vacancy-store.ts';

type Change = { vacancyId: string; draft: VacancyDraft; version: number };
type Deps = { table: Table; now: Date };

const sameContent = (one: VacancyDraft, other: VacancyDraft): boolean =>
  sameValues(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

const attempt = async ({ table, now }: Deps, caller: Officer, change: Change) => {
  const before = await getVacancy(table, change.vacancyId, true);
  if (!before) return refuse('vacancy-not-found');
  if (!reaches(caller, before.county) || !reaches(caller, change.draft.county))
    return refuse('outside-reach');
  if (before.state !== 'draft') return refuse('vacancy-not-draft');
  if (before.version !== change.version) {
    if (sameContent(draftOf(before), change.draft)) return shownVacancy(before);
    return refuse('stale-version', { current: { version: before.version, vacancy: shownVacancy(before) } });
  }
  const { vacancyId } = before;
  const vacancy: Vacancy = { ...change.draft, vacancyId, state: 'draft', version: before.version + 1 };
  const outcome = await writeVacancy(table, before, vacancy, { action: 'changed', by: caller, now });
  return outcome.done ? shownVacancy(vacancy) : conflict;
};

/** Changes a draft; of two officers who change the same version the second is told so. */
export const changeVacancy = (deps: Deps, caller: Officer, change: Change): Promise<Vacancy | Refusal> =>
  retryOnConflict<Vacancy | Refusal>(() => attempt(deps, caller, change));
