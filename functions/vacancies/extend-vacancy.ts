import { startsAfterDeadline, type Vacancy } from '../../contract/vacancy.ts';
import type { Officer } from '../http/caller.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { stepVacancy } from './step-vacancy.ts';

/** Gives a published vacancy a later deadline before its first day of work, also one whose deadline has passed. */
export const extendVacancy = (
  deps: { table: Table; now: Date },
  caller: Officer,
  { vacancyId, deadline, version }: { vacancyId: string; deadline: string; version?: number | undefined },
): Promise<Vacancy | Refusal> =>
  stepVacancy(deps, caller, vacancyId, {
    action: 'extended',
    seen: version,
    next: (before) => {
      if (before.state !== 'published') return refuse('vacancy-not-published');
      const inFuture = deadline > deps.now.toISOString();
      if (deadline === before.deadline && inFuture) return 'taken';
      if (!inFuture || deadline <= before.deadline) return refuse('deadline-not-later');
      return startsAfterDeadline({ ...before, deadline })
        ? { ...before, deadline }
        : refuseFields({ field: 'deadline', code: 'deadline-not-before-start' });
    },
  });
