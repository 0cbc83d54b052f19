import { text } from '#messages/applications/application';
import type { ApplicationStatus } from '../../contract/application.ts';

const colour: Record<ApplicationStatus, string> = {
  submitted: 'blue',
  shortlisted: 'yellow',
  accepted: 'green',
  rejected: 'red',
  withdrawn: 'grey',
};

/** Where an application stands, in a word and a colour. */
export const StatusTag = ({ status }: { status: ApplicationStatus }) => (
  <strong class={`govuk-tag govuk-tag--${colour[status]}`}>{text.statuses[status]}</strong>
);
