import type { Vacancy } from '../../contract/vacancy.ts';
import type { Caller } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { stepVacancy } from './step-vacancy.ts';

/** Gives a published vacancy a later deadline, also one whose deadline has passed. */
export const extendVacancy = (
  deps: { table: Table; now: Date },
  caller: Pick<Caller, 'id' | 'counties'>,
  { vacancyId, deadline, version }: { vacancyId: string; deadline: string; version?: number | undefined },
): Promise<Vacancy | Refusal> =>
  stepVacancy(deps, caller, vacancyId, {
    action: 'extended',
    seen: version,
    next: (before) => {
      if (before.state !== 'published') return refuse('vacancy-not-published');
      const inFuture = deadline > deps.now.toISOString();
      if (deadline === before.deadline && inFuture) return 'taken';
      return inFuture && deadline > before.deadline ? { ...before, deadline } : refuse('deadline-not-later');
    },
  });
