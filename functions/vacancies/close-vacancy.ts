import type { Vacancy } from '../../contract/vacancy.ts';
import type { Officer } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { effectiveAt } from './effective-at.ts';
import { stepVacancy } from './step-vacancy.ts';

/** Closes a published vacancy: nobody can apply any more. */
export const closeVacancy = (
  deps: { table: Table; now: Date },
  caller: Officer,
  {
    vacancyId,
    reason,
    version,
  }: { vacancyId: string; reason: string | undefined; version?: number | undefined },
): Promise<Vacancy | Refusal> =>
  stepVacancy(deps, caller, vacancyId, {
    action: 'closed',
    seen: version,
    reason,
    next: (before) => {
      if (before.state === 'closed') return 'taken';
      if (before.state !== 'published') return refuse('vacancy-not-published');
      return { ...before, state: 'closed', closedAt: effectiveAt(deps.now) };
    },
  });
