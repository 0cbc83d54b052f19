import type { OfficerWords } from '../en/officer-words.ts';

export const text: OfficerWords = {
  loading: 'Inapakia…',
  tryAgain: 'Jaribu tena',
  next: 'Ukurasa unaofuata',
  first: 'Ukurasa wa kwanza',
  pages: 'Kurasa',
  cancel: 'Ghairi',
  back: 'Nafasi zote',
  states: { draft: 'Rasimu', published: 'Imetangazwa', closed: 'Imefungwa' },
  ended: 'Muda umeisha',
  statuses: {
    submitted: 'Limewasilishwa',
    shortlisted: 'Limeorodheshwa',
    accepted: 'Limekubaliwa',
    rejected: 'Limekataliwa',
    withdrawn: 'Limeondolewa',
  },
  you: 'wewe',
  officer: 'afisa',
  professional: 'mwombaji',
};
