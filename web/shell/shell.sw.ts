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
  signedOut: 'Umeondoka kwenye akaunti',
  signedOutLead: 'Uliondoka kupitia kichupo au dirisha lingine, au hukuwepo kwa muda mrefu.',
  signedOutKept:
    'Ulichoandika kwenye ukurasa huu kimehifadhiwa kwenye kichupo hiki kwa ajili yako pekee: ingia tena na kitarudi.',
  somebodyElse: 'Mtu mwingine ameingia sasa',
  somebodyElseLead:
    'Ukurasa huu ulifunguliwa kwa mtu mwingine, kwa hivyo umefungwa. Hakuna chochote kilichomo kinachokwenda kwenye akaunti iliyoingia sasa.',
  somebodyElseYou:
    'Ikiwa ukurasa ulikuwa wako: ingia tena, na ulichoandika kitarudi. Hakuna mtu mwingine anayekiona.',
  somebodyElseMe: 'Ikiwa wewe ndiye umeingia sasa: endelea kwenye kurasa zako mwenyewe.',
  goOn: 'Endelea kwenye kurasa zangu',
  loadFailed: 'Hii haikuweza kupakiwa',
};
