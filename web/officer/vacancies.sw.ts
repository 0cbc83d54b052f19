import type { OfficerVacanciesText } from './vacancies.en.ts';

export const text: OfficerVacanciesText = {
  title: 'Simamia nafasi za kazi',
  write: 'Andika nafasi mpya',
  tabs: 'Nafasi kwa hali yake',
  drafts: 'Rasimu',
  published: 'Zilizotangazwa',
  closed: 'Zilizofungwa',
  vacancy: 'Nafasi ya kazi',
  place: 'Mahali',
  positions: 'Idadi',
  deadline: 'Mwisho wa kuomba',
  none: {
    draft: 'Hakuna rasimu. Nafasi unayoandika hukaa hapa, ikionekana na maafisa pekee, hadi itangazwe.',
    published: 'Hakuna nafasi iliyotangazwa sasa.',
    closed: 'Hakuna nafasi iliyofungwa.',
  },
  daysLeft: (days) => (days === 1 ? 'imebaki siku 1' : `zimebaki siku ${days}`),
};
