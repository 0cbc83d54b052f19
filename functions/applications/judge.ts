import {
  type ApplicationStatus,
  type Decision,
  decisions,
  statusesBefore,
} from '../../contract/application.ts';
import type { Officer } from '../http/caller.ts';
import type { ApplicationItem, StatusStep } from '../table/items.ts';
import { reachesApplication } from './officer-reach.ts';

/** What an officer asks for, with the request's idempotency key. */
export type Ruling = { decision: Decision; reason: string | undefined; key: string };

/** What a ruling means for one application as it stands. */
export type Judgement =
  | { verdict: 'step'; step: StatusStep; steps: number }
  | { verdict: 'done' | 'unchanged'; status: ApplicationStatus; steps: number }
  | { verdict: 'changed'; steps: number; latest: StatusStep }
  | {
      verdict: 'refused';
      code: 'application-not-found' | 'outside-reach' | 'application-decided' | 'account-closed';
    }
  | { verdict: 'key-reused' };

const changedSince = (seen: number, { history }: ApplicationItem): Judgement | undefined => {
  const latest = history.at(-1);
  return seen === history.length || !latest
    ? undefined
    : { verdict: 'changed', steps: history.length, latest };
};

/** The ruling's own step, where the request took it before its answer was lost. */
const takenBefore = (
  item: ApplicationItem,
  officer: Officer,
  { decision, reason, key }: Ruling,
): Judgement | undefined => {
  const index = item.history.findIndex((step) => step.key === key && step.by.id === officer.id);
  const step = item.history[index];
  if (!step) return undefined;
  const same = step.status === decisions[decision] && step.reason === reason;
  return same ? { verdict: 'done', status: step.status, steps: index + 1 } : { verdict: 'key-reused' };
};

/**
 * Judges one application: a repeated request is answered as before, what changed since `seen` steps of its history
 * were shown is not decided, a step that the road has not is refused.
 */
export const judge = (
  item: ApplicationItem | undefined,
  officer: Officer,
  ruling: Ruling,
  seen: number,
  now: Date,
): Judgement => {
  if (!item) return { verdict: 'refused', code: 'application-not-found' };
  if (!reachesApplication(officer, item)) return { verdict: 'refused', code: 'outside-reach' };
  const status = decisions[ruling.decision];
  const taken = takenBefore(item, officer, ruling);
  if (taken) return taken;
  if (item.accountClosedAt) return { verdict: 'refused', code: 'account-closed' };
  const changed = changedSince(seen, item);
  if (changed) return changed;
  if (item.status === status) return { verdict: 'unchanged', status, steps: item.history.length };
  if (!statusesBefore(status).includes(item.status))
    return { verdict: 'refused', code: 'application-decided' };
  const { id, name } = officer;
  const by = { role: 'officer', id, ...(name && { name }) } as const;
  const step = {
    status,
    at: now.toISOString(),
    before: item.status,
    reason: ruling.reason,
    by,
    key: ruling.key,
  };
  return { verdict: 'step', step, steps: item.history.length + 1 };
};
