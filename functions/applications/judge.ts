import {
  type ApplicationStatus,
  type Decision,
  decisions,
  statusesBefore,
} from '../../contract/application.ts';
import { type Caller, reaches } from '../http/caller.ts';
import type { ApplicationItem, StatusStep } from '../table/items.ts';

/** What an officer asks for, with the request's idempotency key. */
export type Ruling = { decision: Decision; reason: string | undefined; key: string };

/** What a ruling means for one application as it stands. */
export type Judgement =
  | { verdict: 'step'; step: StatusStep }
  | { verdict: 'done' | 'unchanged'; status: ApplicationStatus }
  | {
      verdict: 'refused';
      code: 'application-not-found' | 'outside-reach' | 'application-decided' | 'account-closed';
    }
  | { verdict: 'key-reused' };

type Officer = Pick<Caller, 'id' | 'counties'>;

const madeBy = (officer: Officer, { key }: Ruling, item: ApplicationItem): StatusStep | undefined =>
  item.history.find((step) => step.key === key && step.by.id === officer.id);

/** Judges one application: a repeated request is answered as before, a step that the road has not is refused. */
export const judge = (
  item: ApplicationItem | undefined,
  officer: Officer,
  ruling: Ruling,
  now: Date,
): Judgement => {
  if (!item) return { verdict: 'refused', code: 'application-not-found' };
  if (!reaches(officer, item.county)) return { verdict: 'refused', code: 'outside-reach' };
  const status = decisions[ruling.decision];
  const earlier = madeBy(officer, ruling, item);
  if (earlier)
    return earlier.status === status && earlier.reason === ruling.reason
      ? { verdict: 'done', status }
      : { verdict: 'key-reused' };
  if (item.accountClosedAt) return { verdict: 'refused', code: 'account-closed' };
  if (item.status === status) return { verdict: 'unchanged', status };
  if (!statusesBefore(status).includes(item.status))
    return { verdict: 'refused', code: 'application-decided' };
  const by = { role: 'officer', id: officer.id } as const;
  const step = {
    status,
    at: now.toISOString(),
    before: item.status,
    reason: ruling.reason,
    by,
    key: ruling.key,
  };
  return { verdict: 'step', step };
};
