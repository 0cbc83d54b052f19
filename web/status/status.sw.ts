import type { StatusText } from './status.en.ts';

export const text: StatusText = {
  title: 'Hali ya tovuti',
  lead: 'Jinsi tovuti inavyofanya kazi sasa.',
  services: {
    vacancies: 'Kutafuta nafasi',
    registration: 'Kufungua akaunti',
    signIn: 'Kuingia',
    applying: 'Wasifu wako na kuomba nafasi',
    sms: 'SMS',
  },
  states: {
    works: { word: 'Inafanya kazi', advice: '' },
    troubled: {
      word: 'Ina matatizo',
      advice:
        'Baadhi ya maombi hayafaulu. Subiri kidogo kati ya majaribio: ulichothibitishiwa kimehifadhiwa.',
    },
    down: { word: 'Haifanyi kazi', advice: 'Tumearifiwa. Hakuna ulichothibitishiwa kilichopotea.' },
  },
  smsStates: {
    works: { word: 'Inafanya kazi', advice: '' },
    troubled: { word: 'Polepole', advice: 'Ombi lako limerekodiwa: huhitaji kuomba tena.' },
    down: { word: 'Haifanyi kazi', advice: 'SMS zimehifadhiwa na zitatumwa: huhitaji kuomba tena.' },
  },
  wait: 'SMS huchukua',
  seconds: 'chini ya dakika moja',
  minutes: (minutes: number) => (minutes === 1 ? 'takriban dakika moja' : `takriban dakika ${minutes}`),
  hours: (hours: number) => (hours === 1 ? 'takriban saa moja' : `takriban saa ${hours}`),
  checking: 'Inakagua…',
  lookedAt: (moment: string) => `Tovuti ilijikagua mara ya mwisho tarehe ${moment}.`,
  unknown: 'Tovuti haijajikagua kwa dakika kadhaa: hatujui jinsi inavyofanya kazi sasa.',
  none: 'Tovuti bado haijajikagua. Rudi baada ya dakika moja.',
  silent:
    'Unaweza kusoma ukurasa huu, lakini tovuti yenyewe haijibu kutoka ulipo. Ikiwa tovuti nyingine zinafunguka, tatizo ni letu: tumearifiwa, na hakuna ulichothibitishiwa kilichopotea. Ikiwa hazifunguki, tatizo ni mtandao wako.',
  again: 'Kagua tena',
  announcements: 'Matangazo',
  noAnnouncements: 'Hakuna matengenezo yaliyopangwa.',
  maintenance: 'Matengenezo yaliyopangwa',
  announced: 'Tangazo',
  span: (from: string, until: string) => `${from} hadi ${until}`,
};
