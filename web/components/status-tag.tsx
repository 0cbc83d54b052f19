import type { ApplicationStatus } from '../../contract/application.ts';
import { text } from '../messages/en/application.ts';

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
