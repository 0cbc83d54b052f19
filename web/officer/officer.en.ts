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
  you: 'you',
  officer: 'officer',
  applicant: 'the applicant',
  vacancy: 'Vacancy',
};
export type OfficerWords = typeof text;
