import { once } from '../schema.ts';
import { identifier } from './text.ts';

/** What people write between the parts of a number. */
const separators = /[\s.,/:#-]/g;

/** A number without the words before it (`ID No. 23456789`), the separators in it and the zeros before it. */
const serial =
  (words: RegExp) =>
  (plain: string): string =>
    plain
      .replace(words, '')
      .replace(separators, '')
      .replace(/^0+(?=\d)/, '');

/** National ID number: 6 to 9 digits; 02345678 and 2345678 are one, and nobody has number nought. */
export const nationalId = once(() =>
  identifier(
    /^[1-9]\d{5,8}$/,
    'national-id-invalid',
    serial(/^\s*(national\s*)?(id|identity)(\s*card)?[\s.:]*(no|number)?(?=[^a-z])/i),
  ),
);

/** An individual's KRA PIN: A, nine digits, a letter. */
export const kraPin = once(() =>
  identifier(/^A\d{9}[A-Z]$/, 'kra-pin-invalid', (plain) =>
    plain
      .replace(/^\s*(kra\s*)?pin[\s.:]*(no|number)?(?=[^a-z])/i, '')
      .replace(separators, '')
      .toUpperCase(),
  ),
);

/** Teachers Service Commission number; people also write TSC/123456, T.S.C 123456, TSC/NO/123456 or TSC No. 123456. */
export const tscNumber = once(() =>
  identifier(
    /^[1-9]\d{3,7}$/,
    'tsc-number-invalid',
    serial(/^\s*(t\.?\s?s\.?\s?c\.?)?[\s/:.,#-]*(number|no|num|№)?(?=[^a-z])/i),
  ),
);

/** National Social Security Fund membership number. */
export const nssfNumber = once(() => identifier(/^\d{6,12}[A-Z]?$/, 'nssf-invalid'));

/** Social Health Authority number, or the NHIF number that it replaces. */
export const shaNumber = once(() => identifier(/^(CR\d{10,13}(-\d)?|R?\d{5,13})$/, 'sha-invalid'));

/** A bank account number. */
export const accountNumber = once(() =>
  identifier(/^\d{5,20}$/, 'account-number-invalid', (plain) => plain.replace(/[\s-]/g, '')),
);
