import { council } from '../../contract/council.ts';
/** The names of a vacancy's details, as an officer writes and compares them. */
export const text = {
  examination: 'Examination',
  year: 'Year of the examination',
  activity: 'Activity',
  position: 'Position',
  county: 'County',
  subCounty: 'Sub-county',
  dutyStation: 'Duty station',
  positionsAvailable: 'Positions available',
  payPerDay: `Pay per day (${council.currency})`,
  days: 'Number of days',
  startDate: 'First day of work',
  deadline: 'Deadline to apply',
  description: 'Description',
  onceAccepted: 'What comes next for who is accepted',
  eligibility: 'Who may apply',
  questions: 'Questions',
  state: 'State',
  reason: 'Reason',
};
export type OfficerFields = typeof text;
