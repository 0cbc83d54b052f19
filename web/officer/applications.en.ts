const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const applications = (n: number) => (n === 1 ? '1 application' : `${n} applications`);

export const text = {
  title: 'Applications',
  one: 'Application',
  backToAll: 'All applications',
  filters: 'Filter the applications',
  county: 'County of the applicant',
  anyCounty: 'All counties',
  status: 'Status',
  anyStatus: 'All statuses',
  show: 'Show',
  none: 'No application matches.',
  applicant: 'Applicant',
  place: 'Works in',
  work: 'School or institution',
  submitted: 'Applied on',
  reference: 'Reference',
  select: (name: string) => `Select ${name}`,
  selectPage: (n: number) => (n === 1 ? 'Select the one on this page' : `Select all ${n} on this page`),
  selected: (n: number) => (n === 0 ? 'No one selected' : `${people(n)} selected`),
  decide: 'Decide on those selected',
  act: { shortlist: 'Shortlist', accept: 'Accept', reject: 'Reject' },
  ask: {
    shortlist: (n: number) => `Shortlist ${people(n)}?`,
    accept: (n: number) => `Accept ${people(n)}?`,
    reject: (n: number) => `Reject ${applications(n)}?`,
  },
  askOne: {
    shortlist: (name: string) => `Shortlist ${name}?`,
    accept: (name: string) => `Accept ${name}?`,
    reject: (name: string) => `Reject the application of ${name}?`,
  },
  getSms: (n: number) => `${people(n)} will get an SMS with the decision.`,
  already: (n: number) =>
    `${people(n)} already ${n === 1 ? 'has' : 'have'} this status: nothing changes for them and no SMS is sent.`,
  cannot: (n: number) =>
    `For ${people(n)} this step is not allowed. The ${n === 1 ? 'reason' : 'reasons'} will be shown.`,
  reason: 'Reason',
  reasonOptional: 'Reason (optional)',
  reasonHint: 'The applicant will see this on the page of the application',
  wrong: 'Correct the following:',
  results: 'Result',
  done: (n: number) =>
    n === 1 ? '1 person: done. They will get an SMS.' : `${people(n)}: done. Each will get an SMS.`,
  unchanged: (n: number) => `${people(n)} already ${n === 1 ? 'has' : 'have'} this status. Nothing changed.`,
  refused: (n: number) => `${people(n)}: not done.`,
  changed: (n: number) =>
    `${people(n)}: changed since you saw ${n === 1 ? 'it' : 'them'}. Nothing was decided: look, then decide again.`,
  outcomes: { done: 'Done', unchanged: 'Already so', changed: 'Changed', refused: 'Not done' },
  nowIs: (status: string) => `now ${status}`,
  changedRow: 'Changed since you saw it',
  each: 'Each person',
  accountClosed: 'Account closed',
  beyondTitle: 'More than the positions',
  beyond: (accepted: number, positions: number) =>
    `Yes, accept ${accepted} for ${positions === 1 ? '1 position' : `${positions} positions`}.`,
};
export type OfficerApplicationsText = typeof text;
