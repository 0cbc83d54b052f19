import { randomInt } from 'node:crypto';
import { legibleLetters } from '../functions/identity/legible-letters.ts';

const part = (): string =>
  Array.from({ length: 5 }, () => legibleLetters[randomInt(legibleLetters.length)]).join('');

/** A password that can be read out over the phone: three parts of five, 74 bits. */
export const newStaffPassword = (): string => [part(), part(), part()].join('-');
