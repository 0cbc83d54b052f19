import { council } from '../council.ts';
import type { Wording } from '../language.ts';
import { accountTexts } from './account-fields.ts';
import type { FieldName } from './field-name.ts';

/**
 * What a person reads beside a field that needs correcting, by code: what to do. `{name}` is what the field is called
 * (`field-names/`), `{like}` an example of it, `{limit}` the most or least that it may be.
 */
export const fieldTexts = {
  ...accountTexts,
  'wrong-type': { en: 'Enter {name}{like}.', sw: 'Weka {name}{like}.' },
  'unknown-field': { en: 'Leave out {name}: it is not known here.', sw: 'Ondoa {name}: haijulikani hapa.' },
  'too-short': { en: 'Enter {name}{like}.', sw: 'Weka {name}{like}.' },
  'too-small': { en: 'For {name}, enter {limit} or more.', sw: 'Kwa {name}, weka {limit} au zaidi.' },
  'too-big': { en: 'For {name}, enter {limit} or less.', sw: 'Kwa {name}, weka {limit} au pungufu.' },
  'not-a-choice': { en: 'Choose {name} from the list.', sw: 'Chagua {name} kwenye orodha.' },
  invalid: { en: 'Enter {name}{like}.', sw: 'Weka {name}{like}.' },
  unusual: {
    en: 'Look at {name} again. If it is right, save again.',
    sw: 'Angalia {name} tena. Ikiwa ni sahihi, hifadhi tena.',
  },
  'name-invalid': {
    en: 'For {name}, use letters, spaces, apostrophes, hyphens and full stops only.',
    sw: "Kwa {name}, tumia herufi, nafasi, ritifaa ('), vistari na nukta pekee.",
  },
  'national-id-invalid': {
    en: 'Enter your national ID number: 6 to 9 digits.',
    sw: 'Weka nambari yako ya kitambulisho: tarakimu 6 hadi 9.',
  },
  'alien-id-invalid': {
    en: 'Enter the number of your foreigner certificate: 6 to 9 digits.',
    sw: 'Weka nambari ya cheti chako cha mgeni: tarakimu 6 hadi 9.',
  },
  'passport-invalid': {
    en: 'Enter your passport number: 6 to 12 letters and digits, like AK0123456.',
    sw: 'Weka nambari ya pasipoti yako: herufi na tarakimu 6 hadi 12, kama AK0123456.',
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
  'national-id-taken': {
    en: 'Enter your own identity number: this one belongs to another account.',
    sw: 'Weka nambari yako mwenyewe ya kitambulisho: hii ni ya akaunti nyingine.',
  },
  'kra-pin-taken': {
    en: 'Enter your own KRA PIN: this one belongs to another account.',
    sw: 'Weka PIN yako mwenyewe ya KRA: hii ni ya akaunti nyingine.',
  },
  'tsc-number-taken': {
    en: 'Enter your own TSC number: this one belongs to another account.',
    sw: 'Weka nambari yako mwenyewe ya TSC: hii ni ya akaunti nyingine.',
  },
  'kra-pin-invalid': {
    en: 'Enter your KRA PIN: the letter A, nine digits and one more letter, like A012345678Z.',
    sw: 'Weka PIN yako ya KRA: herufi A, tarakimu tisa na herufi nyingine moja, kama A012345678Z.',
  },
  'tsc-number-invalid': {
    en: 'Enter your TSC number: 4 to 8 digits.',
    sw: 'Weka nambari yako ya TSC: tarakimu 4 hadi 8.',
  },
  'nssf-invalid': {
    en: 'Enter your NSSF number: 6 to 12 digits. It may end with a letter.',
    sw: 'Weka nambari yako ya NSSF: tarakimu 6 hadi 12. Inaweza kuishia na herufi.',
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
    en: 'Enter a deadline that comes before the first day of work.',
    sw: 'Weka tarehe ya mwisho iliyo kabla ya siku ya kwanza ya kazi.',
  },
  'confirm-needed': {
    en: 'Tick this if it is right; correct it if it is not.',
    sw: 'Weka alama hapa ikiwa ni sahihi; sahihisha ikiwa si sahihi.',
  },
  'start-not-after-deadline': {
    en: 'Enter a first day of work that comes after the deadline to apply.',
    sw: 'Weka siku ya kwanza ya kazi iliyo baada ya tarehe ya mwisho ya kuomba.',
  },
  'date-invalid': {
    en: 'Enter {name} as a date that exists{like}.',
    sw: 'Weka {name} kwa tarehe iliyopo{like}.',
  },
  'day-missing': { en: 'Enter the day too: {name}{like}.', sw: 'Weka pia siku: {name}{like}.' },
  'month-missing': { en: 'Enter the month too: {name}{like}.', sw: 'Weka pia mwezi: {name}{like}.' },
  'year-missing': { en: 'Enter the year too: {name}{like}.', sw: 'Weka pia mwaka: {name}{like}.' },
  'day-invalid': {
    en: 'Enter a day that the month has: {name}{like}.',
    sw: 'Weka siku iliyopo katika mwezi huo: {name}{like}.',
  },
  'month-invalid': {
    en: 'Enter a month from 1 to 12, or its name: {name}{like}.',
    sw: 'Weka mwezi kati ya 1 na 12, au jina lake: {name}{like}.',
  },
  'year-invalid': {
    en: 'Enter the year with four digits: {name}{like}.',
    sw: 'Weka mwaka kwa tarakimu nne: {name}{like}.',
  },
  'date-in-future': {
    en: 'Enter {name} as a date in the past{like}.',
    sw: 'Weka {name} kwa tarehe iliyopita{like}.',
  },
  'date-in-past': {
    en: 'Enter {name} as a date and time that are still to come.',
    sw: 'Weka {name} kwa tarehe na saa ambazo bado hazijafika.',
  },
  'dates-reversed': {
    en: 'Enter {name}: it must come after the start.',
    sw: 'Weka {name}: lazima iwe baada ya tarehe ya kuanza.',
  },
  'too-young': {
    en: `You must be at least ${council.youngestAge} years old. If you are, correct your date of birth.`,
    sw: `Lazima uwe na umri wa miaka ${council.youngestAge} au zaidi. Ikiwa unao, sahihisha tarehe yako ya kuzaliwa.`,
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
    en: 'Enter your bank account number: 5 to 20 digits.',
    sw: 'Weka nambari ya akaunti yako ya benki: tarakimu 5 hadi 20.',
  },
  'position-not-of-activity': {
    en: 'Choose a position that belongs to the activity above.',
    sw: 'Chagua cheo cha shughuli iliyo hapo juu.',
  },
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
    en: 'Tick the box to confirm that what you have said is true.',
    sw: 'Weka alama kuthibitisha kuwa uliyoeleza ni ya kweli.',
  },
  'reason-needed': {
    en: 'Give a reason. The applicant will see it.',
    sw: 'Toa sababu: mwombaji ataisoma.',
  },
  'answer-needed': {
    en: 'Enter your answer to this question.',
    sw: 'Andika jibu lako kwa swali hili.',
  },
  'unknown-question': {
    en: 'Leave this out: the vacancy does not ask it.',
    sw: 'Ondoa hili: nafasi hii haiulizi swali hili.',
  },
} as const satisfies Record<string, Wording>;

export type FieldCode = keyof typeof fieldTexts;

const choose = { en: 'Choose {name}.', sw: 'Chagua {name}.' };
const wholeNumber = {
  en: 'Enter {name} as a whole number{like}.',
  sw: 'Weka {name} kwa nambari kamili{like}.',
};
const wholeDate = {
  en: 'Enter {name}: day, month and year{like}.',
  sw: 'Weka {name}: siku, mwezi na mwaka{like}.',
};
const someOf = { en: 'Choose {name}: one at least.', sw: 'Chagua {name}: angalau moja.' };

/** Where a field that is not typed wants other words. */
export const fieldTextsByKind: Readonly<
  Record<FieldName['kind'], Partial<Readonly<Record<FieldCode, Wording>>>>
> = {
  typed: {},
  chosen: { required: choose, 'wrong-type': choose, 'not-a-choice': choose, invalid: choose },
  dated: {
    required: wholeDate,
    'wrong-type': wholeDate,
    'instant-invalid': {
      en: 'Enter {name} as a date and a time that exist, like 30 9 2027 and 17:00.',
      sw: 'Weka {name} kwa tarehe na saa zilizopo, kama 30 9 2027 na 17:00.',
    },
  },
  counted: { 'wrong-type': wholeNumber, required: wholeNumber },
  several: {
    required: someOf,
    'too-short': someOf,
    'too-long': { en: 'Give {limit} at most: {name}.', sw: 'Taja {limit} pekee: {name}.' },
  },
};
