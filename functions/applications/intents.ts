import type { ApplicationStatus } from '../../contract/application.ts';

/** The SMS about a step of an application: the step is in the item's history, named by its status and instant. */
export type ApplicationUpdateIntent = {
  kind: 'application-step';
  professionalId: string;
  vacancyId: string;
  status: ApplicationStatus;
  at: string;
};
