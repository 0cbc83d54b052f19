import { council } from '../council.ts';
import type { Wording } from '../language.ts';

/** What a person reads beside a field that needs correcting, by code. */
export const fieldTexts = {
  required: { en: 'Enter this.', sw: 'Jaza hapa.' },
  'wrong-type': { en: 'This is not of the right kind.', sw: 'Hii si ya aina sahihi.' },
  'unknown-field': { en: 'This field is not known.', sw: 'Sehemu hii haijulikani.' },
  'too-short': { en: 'This is too short.', sw: 'Hii ni fupi mno.' },
  'too-long': { en: 'This is too long.', sw: 'Hii ni ndefu mno.' },
  'too-small': { en: 'This number is too small.', sw: 'Nambari hii ni ndogo mno.' },
  'too-big': { en: 'This number is too big.', sw: 'Nambari hii ni kubwa mno.' },
  'not-a-choice': { en: 'Choose one from the list.', sw: 'Chagua moja kwenye orodha.' },
  'control-characters': {
    en: 'Remove hidden characters; type it instead of pasting.',
    sw: 'Ondoa herufi zilizofichwa; andika badala ya kubandika.',
  },
  'too-many-marks': {
    en: 'There are too many marks on one letter; type it instead of pasting.',
    sw: 'Kuna alama nyingi mno juu ya herufi moja; andika badala ya kubandika.',
  },
  invalid: { en: 'Check this.', sw: 'Angalia hapa.' },
  unusual: {
    en: 'Look at this again. If it is right, save again.',
    sw: 'Angalia hapa tena. Ikiwa ni sahihi, hifadhi tena.',
  },
  'phone-invalid': {
    en: `Enter a ${council.phone.kind.en}, like ${council.phone.examples.join(' or ')}.`,
    sw: `Weka ${council.phone.kind.sw}, kama ${council.phone.examples.join(' au ')}.`,
  },
  'phones-differ': {
    en: 'The two numbers are not the same.',
    sw: 'Nambari hizo mbili hazifanani.',
  },
  'name-invalid': {
    en: 'Use letters, spaces, apostrophes, hyphens and full stops only.',
    sw: 'Tumia herufi, nafasi, vikato, vistari na nukta pekee.',
  },
  'national-id-invalid': {
    en: 'A national ID number has 6 to 9 digits.',
    sw: 'Nambari ya kitambulisho ina tarakimu 6 hadi 9.',
  },
  'alien-id-invalid': {
    en: 'The number of a foreigner certificate has 6 to 9 digits.',
    sw: 'Nambari ya cheti cha mgeni ina tarakimu 6 hadi 9.',
  },
  'passport-invalid': {
    en: 'A passport number has 6 to 12 letters and digits, like AK0123456.',
    sw: 'Nambari ya pasipoti ina herufi na tarakimu 6 hadi 12, kama AK0123456.',
  },
  'service-number-invalid': {
    en: 'Enter the PF or service number as on your payslip, like 2001234567.',
    sw: 'Weka nambari ya PF au ya utumishi kama ilivyo kwenye hati ya malipo, kama 2001234567.',
  },
  'bank-name-needed': {
    en: 'Enter the name of the bank or Sacco.',
    sw: 'Weka jina la benki au Sacco.',
  },
  'kin-is-self': {
    en: 'This is your own number. Enter the number of your next of kin.',
    sw: 'Hii ni nambari yako mwenyewe. Weka nambari ya jamaa wako wa karibu.',
  },
  'kra-pin-invalid': {
    en: 'A KRA PIN is the letter A, nine digits and a letter, like A012345678Z.',
    sw: 'KRA PIN ni herufi A, tarakimu tisa na herufi, kama A012345678Z.',
  },
  'tsc-number-invalid': {
    en: 'A TSC number has 4 to 8 digits.',
    sw: 'Nambari ya TSC ina tarakimu 4 hadi 8.',
  },
  'nssf-invalid': {
    en: 'An NSSF number has 6 to 12 digits, perhaps with a letter at the end.',
    sw: 'Nambari ya NSSF ina tarakimu 6 hadi 12, pengine na herufi mwishoni.',
  },
  'sha-invalid': {
    en: 'Enter the SHA number (like CR1234567890123-4) or the old NHIF number.',
    sw: 'Weka nambari ya SHA (kama CR1234567890123-4) au nambari ya zamani ya NHIF.',
  },
  'email-invalid': {
    en: 'Enter an email address like name@example.com.',
    sw: 'Weka barua pepe kama jina@example.com.',
  },
  'deadline-not-before-start': {
    en: 'The deadline must come before the first day of work.',
    sw: 'Tarehe ya mwisho lazima iwe kabla ya siku ya kwanza ya kazi.',
  },
  'confirm-needed': {
    en: 'Tick this if it is right; correct it if it is not.',
    sw: 'Weka alama hapa ikiwa ni sahihi; sahihisha ikiwa si sahihi.',
  },
  'start-not-after-deadline': {
    en: 'The first day of work must come after the deadline to apply.',
    sw: 'Siku ya kwanza ya kazi lazima iwe baada ya tarehe ya mwisho ya kuomba.',
  },
  'date-invalid': {
    en: 'Enter a date that exists, like 27 3 1985.',
    sw: 'Weka tarehe iliyopo, kama 27 3 1985.',
  },
  'date-in-future': { en: 'This date must be in the past.', sw: 'Tarehe hii lazima iwe ya wakati uliopita.' },
  'date-in-past': { en: 'This time must be in the future.', sw: 'Wakati huu lazima uwe ujao.' },
  'dates-reversed': { en: 'The end must come after the start.', sw: 'Mwisho lazima uwe baada ya mwanzo.' },
  'too-young': {
    en: `You must be at least ${council.youngestAge} years old.`,
    sw: `Lazima uwe na umri wa miaka ${council.youngestAge} au zaidi.`,
  },
  'instant-invalid': {
    en: `Enter a date and time with its offset, like 2027-01-15T17:00:00${council.utcOffset}.`,
    sw: `Weka tarehe na saa pamoja na ukanda, kama 2027-01-15T17:00:00${council.utcOffset}.`,
  },
  'sub-county-not-in-county': {
    en: 'Choose a sub-county of the county above.',
    sw: 'Chagua kaunti ndogo ya kaunti iliyo hapo juu.',
  },
  'county-needed': { en: 'Choose the county first.', sw: 'Chagua kaunti kwanza.' },
  'account-number-invalid': {
    en: 'A bank account number has 5 to 20 digits.',
    sw: 'Nambari ya akaunti ya benki ina tarakimu 5 hadi 20.',
  },
  'position-not-of-activity': {
    en: 'Choose a position of the activity above.',
    sw: 'Chagua cheo cha shughuli iliyo hapo juu.',
  },
  'password-short': {
    en: 'A password needs at least 8 characters. Three words together are easy to remember.',
    sw: 'Nenosiri linahitaji herufi 8 au zaidi. Maneno matatu pamoja ni rahisi kukumbuka.',
  },
  'password-common': {
    en: 'This password is too easy to guess. Choose another.',
    sw: 'Nenosiri hili ni rahisi kubahatisha. Chagua lingine.',
  },
  'password-is-phone': {
    en: 'Do not use your mobile number as the password.',
    sw: 'Usitumie nambari yako ya simu kama nenosiri.',
  },
  'password-unchanged': {
    en: 'Choose a password different from the one in the SMS.',
    sw: 'Chagua nenosiri tofauti na lililo kwenye SMS.',
  },
  'password-wrong': { en: 'This password is not right.', sw: 'Nenosiri hili si sahihi.' },
  'code-invalid': { en: 'The code has 6 digits.', sw: 'Msimbo una tarakimu 6.' },
  'proof-invalid': { en: 'Enter four digits.', sw: 'Weka tarakimu nne.' },
  'proof-needed': {
    en: 'Enter the last four digits of your national ID or TSC number, as in your profile.',
    sw: 'Weka tarakimu nne za mwisho za nambari yako ya kitambulisho au ya TSC, kama ilivyo kwenye wasifu wako.',
  },
  'proof-wrong': {
    en: 'These do not end the ID or TSC number in your profile. Check them, or call support.',
    sw: 'Hizi si tarakimu za mwisho za nambari ya kitambulisho au ya TSC kwenye wasifu wako. Ziangalie, au piga simu ya usaidizi.',
  },
  'declaration-needed': {
    en: 'Confirm that what you have stated is true.',
    sw: 'Thibitisha kuwa uliyoeleza ni ya kweli.',
  },
  'reason-needed': {
    en: 'Give the reason: the applicant will read it.',
    sw: 'Toa sababu: mwombaji ataisoma.',
  },
  'answer-needed': { en: 'Answer this question.', sw: 'Jibu swali hili.' },
  'unknown-question': { en: 'This vacancy does not ask this.', sw: 'Nafasi hii haiulizi swali hili.' },
} as const satisfies Record<string, Wording>;

export type FieldCode = keyof typeof fieldTexts;
