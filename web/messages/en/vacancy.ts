export const text = {
  wholeCountry: 'Whole country',
  place: 'Where',
  positions: 'Positions',
  pay: 'Pay',
  days: 'days',
  deadline: 'Apply by',
};
export type VacancyText = typeof text;
