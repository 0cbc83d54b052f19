import type { Vacancy } from '../../contract/vacancy.ts';
import type { Officer } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { stepVacancy } from './step-vacancy.ts';

/** Enqueues the SMS to those who chose the alert, before the vacancy is published. */
export type EnqueueAlert = (vacancyId: string) => Promise<void>;
type Deps = { table: Table; enqueue: EnqueueAlert; now: Date };

/** Publishes a draft whose deadline is still to come. */
export const publishVacancy = (
  { table, enqueue, now }: Deps,
  caller: Officer,
  { vacancyId, version }: { vacancyId: string; version?: number | undefined },
): Promise<Vacancy | Refusal> =>
  stepVacancy({ table, now }, caller, vacancyId, {
    action: 'published',
    seen: version,
    enqueue: () => enqueue(vacancyId),
    next: (before) => {
      if (before.state === 'published') return 'taken';
      if (before.state !== 'draft') return refuse('vacancy-not-draft');
      const publishedAt = now.toISOString();
      return before.deadline > publishedAt
        ? { ...before, state: 'published', publishedAt }
        : refuse('deadline-passed');
    },
  });
