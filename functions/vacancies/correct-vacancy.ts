import { type Correctable, type Correction, correctable, whatMatters } from '../../contract/correction.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { Officer } from '../http/caller.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { sameValues } from '../table/same-values.ts';
import { effectiveAt } from './effective-at.ts';
import type { CorrectionIntent } from './intents.ts';
import { stepVacancy } from './step-vacancy.ts';

/** Enqueues the SMS to those who applied, before the correction is written. */
export type EnqueueCorrection = (intent: CorrectionIntent) => Promise<void>;
type Deps = { table: Table; enqueue: EnqueueCorrection; now: Date };

const correctableOf = (vacancy: Correctable) =>
  Object.fromEntries(correctable.map((field) => [field, vacancy[field]])) as Correctable;

/**
 * Corrects a published vacancy, on record. Those who applied are told what matters to them (`whatMatters`).
 * The deadline may come sooner or later, but not into the past.
 */
export const correctVacancy = (
  { table, enqueue, now }: Deps,
  caller: Officer,
  { vacancyId, version, reason, ...corrected }: Correction & { vacancyId: string },
): Promise<Vacancy | Refusal> =>
  stepVacancy({ table, now }, caller, vacancyId, {
    action: 'corrected',
    seen: version,
    reason,
    enqueue: async (after, before) => {
      if (whatMatters(before, after).length > 0)
        await enqueue({
          kind: 'vacancy-corrected',
          vacancyId,
          at: now.toISOString(),
          version: after.version,
        });
    },
    next: (before) => {
      if (before.state !== 'published') return refuse('vacancy-not-published');
      const after = { ...before, ...correctableOf(corrected) };
      if (sameValues(correctableOf(before), correctableOf(after))) return 'taken';
      const moved = after.deadline !== before.deadline;
      return moved && after.deadline <= effectiveAt(now)
        ? refuseFields({ field: 'deadline', code: 'date-in-past' })
        : after;
    },
  });
