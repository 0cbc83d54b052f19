import type { Wording } from './language.ts';

/** The examinations council that deploys the portal: change this one file for another council. */
export const council = {
  name: {
    en: 'Kenya National Examinations Council',
    sw: 'Baraza la Kitaifa la Mitihani la Kenya',
  } satisfies Wording,
  shortName: 'KNEC',
  portalName: { en: 'Contracted Professionals', sw: 'Wataalamu wa Mkataba' } satisfies Wording,
  /** The alphanumeric sender of every SMS; at most 11 characters. */
  senderId: 'KNEC',
  /** The youngest age at which a person may be contracted, in years. */
  youngestAge: 18,
  countryCode: '254',
  timeZone: 'Africa/Nairobi',
  currency: 'KSh',
  support: {
    phones: ['0800 724 900', '020 221 3381'],
    email: 'cpsupport@knec.ac.ke',
    hours: {
      en: 'Monday to Friday, 8 am to 5 pm',
      sw: 'Jumatatu hadi Ijumaa, saa 2 asubuhi hadi saa 11 jioni',
    } satisfies Wording,
  },
  website: 'https://www.knec.ac.ke',
  /** The law that protects a person's data, and whom they may complain to. */
  dataProtection: {
    law: { en: 'Data Protection Act 2019', sw: 'Sheria ya Ulinzi wa Data ya 2019' } satisfies Wording,
    authority: {
      en: 'Office of the Data Protection Commissioner (ODPC)',
      sw: 'Ofisi ya Kamishna wa Ulinzi wa Data (ODPC)',
    } satisfies Wording,
    website: 'https://www.odpc.go.ke',
  },
  colours: { brand: '#0b5d3b', brandDark: '#073b26', accent: '#b5471b', link: '#0b5d3b' },
} as const;
