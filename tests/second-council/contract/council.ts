/** The council of a country that does not exist, on the other side of the clock. */
export const council = {
  name: { en: 'Examinations Board of Ruritania', sw: 'Bodi ya Mitihani ya Ruritania' },
  shortName: 'EBR',
  portalName: { en: 'Examination Staff', sw: 'Wafanyakazi wa Mitihani' },
  senderId: 'EBR',
  youngestAge: 21,
  country: 'NP',
  phone: {
    countryCode: '977',
    mobile: '9[78]\\d{7}',
    examples: ['0984 123 456', '0974 123 456'],
    kind: { en: 'Ruritanian mobile number', sw: 'nambari ya simu ya Ruritania' },
  },
  timeZone: 'Asia/Kathmandu',
  utcOffset: '+05:45',
  clock: 'Strelsau',
  currency: 'Rs',
  easyWords: ['ruritania'],
  example: { phone: '977984123456', examination: 'leaving', county: 'strelsau', subCounty: 'old-town' },
  support: {
    phones: ['16600 100 100'],
    email: 'help@ebr.example',
    hours: {
      en: 'Sunday to Friday, 10 am to 5 pm',
      sw: 'Jumapili hadi Ijumaa, saa 4 asubuhi hadi saa 11 jioni',
    },
  },
  website: 'https://ebr.example',
  dataProtection: {
    law: { en: 'Privacy Act 2018', sw: 'Sheria ya Faragha ya 2018' },
    authority: { en: 'Privacy Office', sw: 'Ofisi ya Faragha' },
    website: 'https://privacy.example',
  },
  colours: { brand: '#123a6b', brandDark: '#0b2442', accent: '#8a3d00', link: '#123a6b' },
} as const;
