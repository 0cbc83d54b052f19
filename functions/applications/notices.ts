import type { ApplicationStatus } from '../../contract/application.ts';
import type { ApplicationItem } from '../table/items.ts';

/** The SMS that a step of an application causes: the step is named by its status and instant. */
export type Notice = {
  kind: 'application';
  professionalId: string;
  vacancyId: string;
  status: ApplicationStatus;
  at: string;
};

/** Puts the notices on the queue before the steps are written. */
export type PromiseNotices = (notices: readonly Notice[]) => Promise<void>;

/** The notice of a step that is about to be taken. */
export const noticeOf = (
  { professionalId, vacancyId }: Pick<ApplicationItem, 'professionalId' | 'vacancyId'>,
  status: ApplicationStatus,
  at: string,
): Notice => ({ kind: 'application', professionalId, vacancyId, status, at });
