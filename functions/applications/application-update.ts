import type { ApplicationStatus } from '../../contract/application.ts';
import type { ApplicationItem } from '../table/items.ts';
import type { ApplicationUpdateIntent } from './intents.ts';

/** Puts the notices on the queue before the steps are written. */
export type EnqueueUpdates = (updates: readonly ApplicationUpdateIntent[]) => Promise<void>;

/** The notice of a step that is about to be taken. */
export const updateIntentOf = (
  { professionalId, vacancyId }: Pick<ApplicationItem, 'professionalId' | 'vacancyId'>,
  status: ApplicationStatus,
  at: string,
): ApplicationUpdateIntent => ({ kind: 'application-step', professionalId, vacancyId, status, at });
