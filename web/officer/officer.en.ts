/** Words that several of the officer's pages share. */
export const text = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  next: 'Next page',
  first: 'First page',
  pages: 'Pages',
  cancel: 'Cancel',
  back: 'All vacancies',
  backToVacancy: 'The vacancy',
  states: { draft: 'Draft', published: 'Published', closed: 'Closed' },
  ended: 'Ended',
  by: 'by',
  you: 'you',
  officer: 'officer',
  applicant: 'the applicant',
  vacancy: 'Vacancy',
  accepted: (accepted: string, positions: string) => `${accepted} of ${positions} positions accepted,`,
  left: (left: string) => `${left} left`,
  beyond: (beyond: string) => `${beyond} too many`,
};
export type OfficerWords = typeof text;
