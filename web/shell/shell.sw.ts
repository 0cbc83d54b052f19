import type { ShellText } from './shell.en.ts';

export const text: ShellText = {
  skip: 'Ruka hadi maudhui makuu',
  menu: 'Menyu',
  signIn: 'Ingia',
  signOut: 'Ondoka',
  dashboard: 'Dashibodi yangu',
  profile: 'Wasifu wangu',
  vacancies: 'Nafasi za kazi',
  officerVacancies: 'Simamia nafasi',
  otherLanguage: 'English',
  support: 'Usaidizi',
  supportHours: 'Simu ziko wazi',
  manual: 'Mwongozo wa mtumiaji',
  privacy: 'Data yako',
  status: 'Hali ya huduma',
  offline: 'Hauna mtandao. Ulichoandika kimehifadhiwa: jaribu tena mtandao ukirudi.',
  noAnswer: 'Tovuti haikujibu. Ulichoandika kimehifadhiwa: jaribu tena baada ya muda mfupi.',
  loading: 'Inapakia…',
  noScript:
    'Sehemu hii ya ukurasa inahitaji JavaScript. Iwashe, tumia kivinjari kingine, au piga simu kwa huduma: nambari ziko mwisho wa ukurasa huu.',
  reference: 'Ukipiga simu kwa huduma, taja',
  problem: 'Kuna tatizo',
  tryAgain: 'Jaribu tena',
  error: 'Hitilafu',
  loadFailed: 'Hii haikuweza kupakiwa',
};
