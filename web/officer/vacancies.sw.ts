import type { OfficerVacanciesText } from './vacancies.en.ts';

export const text: OfficerVacanciesText = {
  title: 'Simamia nafasi za kazi',
  write: 'Andaa nafasi ya kazi',
  tabs: 'Nafasi kulingana na hali',
  drafts: 'Rasimu',
  published: 'Zilizotangazwa',
  closed: 'Zilizofungwa',
  vacancy: 'Nafasi ya kazi',
  place: 'Mahali',
  positions: 'Idadi ya nafasi',
  deadline: 'Mwisho wa kuomba',
  none: {
    draft: 'Hakuna rasimu. Nafasi unayoandaa hukaa hapa, ikionekana na maafisa pekee, hadi itangazwe.',
    published: 'Hakuna nafasi iliyotangazwa sasa.',
    closed: 'Hakuna nafasi iliyofungwa.',
  },
  daysLeft: (days) => ['siku ya mwisho: leo', 'siku ya mwisho: kesho'][days] ?? `zimebaki siku ${days}`,
  filters: 'Chuja nafasi',
  examination: 'Mtihani',
  anyExamination: 'Mitihani yote',
  county: 'Wazi kwa watu wa',
  anyCounty: 'Kaunti zote',
  show: 'Onyesha',
  noneMatches: 'Hakuna nafasi inayolingana.',
  noneYet: 'Hakuna hadi sasa: kuna zaidi za kuangalia kwenye ukurasa unaofuata.',
};
