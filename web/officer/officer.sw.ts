import type { OfficerWords } from './officer.en.ts';

export const text: OfficerWords = {
  loading: 'Inapakia…',
  tryAgain: 'Jaribu tena',
  next: 'Ukurasa unaofuata',
  first: 'Ukurasa wa kwanza',
  pages: 'Kurasa',
  cancel: 'Ghairi',
  back: 'Nafasi zote',
  backToVacancy: 'Rudi kwenye nafasi',
  states: { draft: 'Rasimu', published: 'Imetangazwa', closed: 'Imefungwa' },
  ended: 'Muda umeisha',
  by: 'na',
  you: 'wewe',
  officer: 'afisa',
  applicant: 'mwombaji',
  vacancy: 'Nafasi ya kazi',
  accepted: (accepted, positions) => `Waliokubaliwa ${accepted} kati ya nafasi ${positions},`,
  left: (left) => `zimebaki ${left}`,
  beyond: (beyond) => `wamezidi ${beyond}`,
};
