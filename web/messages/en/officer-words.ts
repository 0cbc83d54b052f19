/** Words that several of the officer's pages share. */
export const text = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  next: 'Next page',
  first: 'First page',
  pages: 'Pages',
  cancel: 'Cancel',
  back: 'All vacancies',
  states: { draft: 'Draft', published: 'Published', closed: 'Closed' },
  ended: 'Ended',
  statuses: {
    submitted: 'Submitted',
    shortlisted: 'Shortlisted',
    accepted: 'Accepted',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  you: 'you',
  officer: 'officer',
  professional: 'the applicant',
};
export type OfficerWords = typeof text;
