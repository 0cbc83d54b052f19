import * as z from 'zod/mini';
import { once } from '../schema.ts';
import { identifier } from './text.ts';

/** National ID number: 6 to 9 digits. */
export const nationalId = once(() => identifier(/^\d{6,9}$/, 'national-id-invalid'));

/** An individual's KRA PIN: A, nine digits, a letter. */
export const kraPin = once(() => identifier(/^A\d{9}[A-Z]$/, 'kra-pin-invalid'));

/** Teachers Service Commission number; people also write TSC/123456 or TSC No. 123456. */
export const tscNumber = once(() =>
  identifier(/^\d{4,8}$/, 'tsc-number-invalid', (text) =>
    text.replace(/^\s*TSC(\s*No\.?)?[\s/:-]*/i, '').replace(/\s/g, ''),
  ),
);

/** National Social Security Fund membership number. */
export const nssfNumber = once(() => identifier(/^\d{6,12}[A-Z]?$/, 'nssf-invalid'));

/** Social Health Authority number, or the NHIF number that it replaces. */
export const shaNumber = once(() => identifier(/^(CR\d{10,13}(-\d)?|R?\d{5,13})$/, 'sha-invalid'));

/** An email address, lower-cased. */
export const email = once(() =>
  z.string().check(
    z.maxLength(254, 'email-invalid'),
    z.overwrite((text) => text.trim().toLowerCase()),
    z.regex(/^[^\s@"<>(),;:\\[\]\p{Cc}]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/u, 'email-invalid'),
  ),
);

/** A bank account number. */
export const accountNumber = once(() =>
  identifier(/^\d{5,20}$/, 'account-number-invalid', (text) => text.replace(/[\s-]/g, '')),
);
