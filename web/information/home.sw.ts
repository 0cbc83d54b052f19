import { council } from '../../contract/council.ts';
import type { HomeText } from './home.en.ts';

export const text: HomeText = {
  title: 'Fanya kazi kwenye mitihani ya kitaifa',
  lead: `${council.shortName} huwapa mikataba walimu, watahini, wasimamizi, maafisa wa usalama na madereva kila mwaka. Jisajili kwa simu yako, omba, na upate jibu kwa SMS.`,
  create: 'Fungua akaunti',
  goOn: 'Endelea kwenye kurasa zangu',
  signIn: 'Ingia',
  open: 'Nafasi zilizo wazi sasa',
  all: 'Tafuta nafasi zote',
  none: 'Hakuna nafasi iliyo wazi sasa. Fungua akaunti na uchague arifa za nafasi, nasi tutakutumia SMS nafasi ikifunguliwa.',
  loading: 'Inatafuta nafasi…',
  how: 'Jinsi inavyofanya kazi',
  steps: [
    'Weka nambari yako ya simu. Tutakutumia SMS yenye nenosiri lako.',
    'Jaza taarifa zako mara moja tu: zitatumika kwa kila ombi.',
    'Omba nafasi ambazo umetimiza masharti yake.',
    'Fuatilia maombi yako hapa na kwa SMS.',
  ],
  manual: 'Soma mwongozo wa mtumiaji',
  manualPdf: 'Pakua mwongozo (PDF)',
};
