import type { VacancyText } from '../en/vacancy.ts';

export const text: VacancyText = {
  wholeCountry: 'Nchi nzima',
  place: 'Mahali',
  positions: 'Nafasi',
  pay: 'Malipo',
  days: 'siku',
  deadline: 'Mwisho wa kuomba',
};
