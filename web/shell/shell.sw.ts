import type { ShellText } from './shell.en.ts';

export const text: ShellText = {
  skip: 'Ruka hadi maudhui makuu',
  menu: 'Menyu',
  signIn: 'Ingia',
  signOut: 'Ondoka',
  dashboard: 'Dashibodi yangu',
  profile: 'Wasifu wangu',
  vacancies: 'Nafasi za kazi',
  officerVacancies: 'Simamia nafasi za kazi',
  devices: 'Vifaa vyangu',
  otherLanguage: 'English',
  support: 'Usaidizi',
  supportHours: 'Simu hupokelewa',
  manual: 'Mwongozo wa mtumiaji',
  privacy: 'Faragha',
  status: 'Hali ya huduma',
  offline: 'Huna mtandao. Ulichoandika kimehifadhiwa: jaribu tena mtandao ukirudi.',
  noAnswer: 'Tovuti haikujibu. Ulichoandika kimehifadhiwa: jaribu tena baada ya muda mfupi.',
  sending: 'Inatuma…',
  restored: 'Ulichoandika hapa awali kimerudi. Bado hakijatumwa.',
  signInAgain: 'Ingia kisha urudi hapa',
  loading: 'Inapakia…',
  noScript:
    'Sehemu hii ya ukurasa inahitaji JavaScript. Iwashe, tumia kivinjari kingine, au piga simu ya usaidizi: nambari ziko mwisho wa ukurasa huu.',
  broken:
    'Hitilafu imetokea kwenye ukurasa huu. Ulichoandika bado kipo: jaribu tena, au fungua ukurasa upya.',
  reference: 'Ukipiga simu ya usaidizi, taja msimbo huu:',
  problem: 'Kuna tatizo',
  tryAgain: 'Jaribu tena',
  error: 'Kosa',
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
