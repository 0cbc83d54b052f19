import { council } from '../council.ts';
import type { Wording } from '../language.ts';

/** What is said beside the fields of whoever registers or signs in, as in `fields.ts`: these pages carry no more. */
export const accountTexts = {
  required: { en: 'Enter {name}{like}.', sw: 'Weka {name}{like}.' },
  'phone-invalid': {
    en: `Enter a ${council.phone.kind.en}, like ${council.phone.examples.join(' or ')}.`,
    sw: `Weka ${council.phone.kind.sw}, kama ${council.phone.examples.join(' au ')}.`,
  },
  'phones-differ': {
    en: 'The two numbers are not the same: enter your mobile number again.',
    sw: 'Nambari hizo mbili hazilingani: weka nambari yako ya simu tena.',
  },
  'password-short': {
    en: 'Choose a password of at least 8 characters. Three words together are easy to remember.',
    sw: 'Chagua nenosiri la herufi 8 au zaidi. Maneno matatu pamoja ni rahisi kukumbuka.',
  },
  'password-common': {
    en: 'Many people use this password, so it is easy to guess. Choose another: three words together are easy to remember.',
    sw: 'Nenosiri hili hutumiwa na watu wengi, kwa hivyo ni rahisi kubahatishwa. Chagua lingine: maneno matatu pamoja ni rahisi kukumbuka.',
  },
  'password-is-phone': {
    en: 'Do not use your mobile number as the password.',
    sw: 'Usitumie nambari yako ya simu kama nenosiri.',
  },
  'password-own-data': {
    en: 'Choose a password without your name, your numbers, your date of birth or your county. Three words together are easy to remember.',
    sw: 'Chagua nenosiri lisilo na jina lako, nambari zako, tarehe yako ya kuzaliwa wala kaunti yako. Maneno matatu pamoja ni rahisi kukumbuka.',
  },
  'password-unchanged': {
    en: 'Choose a different password from the one in the SMS.',
    sw: 'Chagua nenosiri tofauti na lililo kwenye SMS.',
  },
  'password-wrong': { en: 'Wrong password: type it again.', sw: 'Nenosiri si sahihi: liandike tena.' },
  'code-invalid': {
    en: 'Enter the code from the SMS: 6 digits.',
    sw: 'Weka msimbo ulio kwenye SMS: tarakimu 6.',
  },
  'too-long': {
    en: 'Shorten {name} to {limit} characters or fewer.',
    sw: 'Fupisha {name} hadi herufi {limit}.',
  },
  'control-characters': {
    en: 'Hidden characters came with {name}: type it instead of pasting.',
    sw: 'Kuna herufi zilizofichwa kwenye {name}: andika badala ya kubandika.',
  },
  'too-many-marks': {
    en: 'There are too many marks on one letter of {name}: type it instead of pasting.',
    sw: 'Kuna alama nyingi mno juu ya herufi moja ya {name}: andika badala ya kubandika.',
  },
} as const satisfies Record<string, Wording>;
