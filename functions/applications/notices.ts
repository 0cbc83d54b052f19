import type { ApplicationStatus } from '../../contract/application.ts';
import type { NoticeIntent } from '../queue/enqueue.ts';
import type { ApplicationItem } from '../table/items.ts';

/** Puts the notices on the queue before the steps are written. */
export type PromiseNotices = (notices: readonly NoticeIntent[]) => Promise<void>;

/** The notice of a step that is about to be taken. */
export const noticeOf = (
  { professionalId, vacancyId }: Pick<ApplicationItem, 'professionalId' | 'vacancyId'>,
  status: ApplicationStatus,
  at: string,
): NoticeIntent => ({ kind: 'application-step', professionalId, vacancyId, status, at });
