export const text = {
  title: 'Manage vacancies',
  write: 'Create a vacancy',
  tabs: 'Vacancies by state',
  drafts: 'Drafts',
  published: 'Published',
  closed: 'Closed',
  vacancy: 'Vacancy',
  place: 'Where',
  positions: 'Positions',
  deadline: 'Apply by',
  none: {
    draft: 'No drafts. A vacancy that you create stays here, seen by officers only, until it is published.',
    published: 'No vacancy is published now.',
    closed: 'No vacancy has been closed.',
  },
  daysLeft: (days: number) => ['last day: today', 'last day: tomorrow'][days] ?? `${days} days left`,
};
export type OfficerVacanciesText = typeof text;
