import type { Application } from '../../contract/application.ts';
import type { ApplicationItem } from '../table/items.ts';

/** The professional sees what happened and why, not which officer did it. */
export const applicationOf = ({
  vacancyId,
  reference,
  status,
  submittedAt,
  vacancy,
  answers,
  history,
}: ApplicationItem): Application => ({
  vacancyId,
  reference,
  status,
  submittedAt,
  vacancy,
  answers,
  history: history.map((step) => ({ status: step.status, at: step.at, reason: step.reason })),
});
