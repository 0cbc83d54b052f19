import type { Wording } from './language.ts';

/**
 * The examinations council that deploys the portal. Another council changes this file and the lists of
 * `contract/reference/` (docs/decisions/0053-another-council.md); nothing else names a country.
 */
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
  /** ISO 3166: how dates and numbers are written. */
  country: 'KE',
  phone: {
    countryCode: '254',
    /**
     * A mobile number without the country code and the leading 0, as a regular expression. Source:
     * Communications Authority of Kenya, numbering plan: 07x and 01x are mobile.
     */
    mobile: '[17]\\d{8}',
    examples: ['0722 645 678', '0112 345 678'],
    kind: { en: 'Kenyan mobile number', sw: 'nambari ya simu ya Kenya' } satisfies Wording,
  },
  timeZone: 'Africa/Nairobi',
  /** What the clocks of `timeZone` are ahead of UTC, all year: a zone with summer time is not provided for. */
  utcOffset: '+03:00',
  /** Whose time it is, as officers say it: "Nairobi time". */
  clock: 'Nairobi',
  currency: 'KSh',
  /** What people of this country choose as a password before anything else. */
  easyWords: ['kenya', 'knec', 'teacher', 'karibu'],
  /** Values of the lists and a number that the documents of the API show as examples. */
  example: {
    phone: '254722645678',
    examination: 'kcse',
    county: 'nairobi',
    subCounty: 'starehe',
  },
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
