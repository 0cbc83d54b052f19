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
        'Huduma hii inakatikakatika kwa sasa. Subiri kidogo kabla ya kujaribu tena: yaliyothibitishwa yamehifadhiwa.',
    },
    down: { word: 'Haifanyi kazi', advice: 'Tumearifiwa. Hakuna ulichothibitishiwa kilichopotea.' },
  },
  smsStates: {
    works: { word: 'Inafanya kazi', advice: '' },
    troubled: { word: 'Polepole', advice: 'Ombi lako la SMS limepokelewa: huhitaji kuliomba tena.' },
    down: { word: 'Haifanyi kazi', advice: 'SMS zimehifadhiwa na zitatumwa: huhitaji kuiomba tena.' },
  },
  wait: 'SMS huchukua',
  seconds: 'chini ya dakika moja',
  minutes: (minutes: number) => (minutes === 1 ? 'takriban dakika moja' : `takriban dakika ${minutes}`),
  hours: (hours: number) => (hours === 1 ? 'takriban saa moja' : `takriban saa ${hours}`),
  checking: 'Inakagua…',
  lookedAt: (moment: string) => `Ilikaguliwa mara ya mwisho: ${moment}`,
  unknown: 'Hali ya tovuti haijakaguliwa kwa dakika kadhaa: hatujui inavyofanya kazi sasa.',
  none: 'Bado haijakaguliwa. Rudi baada ya dakika moja.',
  silent:
    'Unaweza kusoma ukurasa huu, lakini tovuti haijibu. Ikiwa tovuti nyingine zinafunguka, tatizo ni letu: jaribu tena baada ya dakika chache, au piga simu ya usaidizi. Ikiwa hazifunguki, tatizo ni mtandao wako.',
  again: 'Kagua tena',
  announcements: 'Matangazo',
  noAnnouncements: 'Hakuna matengenezo yaliyopangwa.',
  maintenance: 'Matengenezo yaliyopangwa',
  announced: 'Tangazo',
  span: (from: string, until: string) => `${from} hadi ${until}`,
};
