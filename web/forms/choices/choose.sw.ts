import type { ChooseText } from './choose.en.ts';

export const text: ChooseText = {
  choose: 'Chagua',
  day: 'Siku',
  month: 'Mwezi',
  year: 'Mwaka',
  retired: 'orodha ya awali',
};
