import type { IdentityKind } from '../reference/identity-kinds.ts';
import { once } from '../schema.ts';
import type { FieldCode } from '../wording/fields.ts';
import { identifier } from './text.ts';
import { together } from './together.ts';
import { bareNumber } from './typed-number.ts';

/** What people write between the parts of a number. */
const separators = /[\s.,/:#-]/g;

/** A number without the words for it and the separators in it; where `zeros` count for nothing, without those before it. */
const called =
  (...names: string[]) =>
  ({ drop = separators, zeros = true } = {}) =>
  (plain: string): string => {
    const compact = bareNumber(plain, names).replace(drop, '').toUpperCase();
    return zeros ? compact : compact.replace(/^0+(?=\d+$)/, '');
  };

/** The forms of identity numbers: 6 to 9 digits, or what stands in a passport; nobody has number nought. */
const identityForms: Readonly<Record<IdentityKind, { form: RegExp; wrong: FieldCode }>> = {
  'national-id': { form: /^[1-9]\d{5,8}$/, wrong: 'national-id-invalid' },
  'alien-id': { form: /^[1-9]\d{5,8}$/, wrong: 'alien-id-invalid' },
  passport: { form: /^(?=.*[1-9])[A-Z0-9]{6,12}$/, wrong: 'passport-invalid' },
};

const documents = called(
  ...['id', 'idno', 'identity', 'national', 'alien', 'foreigner', 'certificate', 'passport'],
  ...['kitambulisho', 'pasipoti'],
);

/** The number of an identity document; 02345678 and 2345678 are one. Its form is judged by `numberOfItsKind`. */
export const nationalId = once(() =>
  identifier(/^[A-Z0-9]{1,20}$/, 'national-id-invalid', documents({ zeros: false })),
);

type Identity = { identityKind?: IdentityKind | undefined; nationalId: string };

/** Refuses a number that is none of its document's kind. */
export const numberOfItsKind = <T extends Identity>() =>
  together<T>(({ identityKind, nationalId: number }) => {
    const { form, wrong } = identityForms[identityKind ?? 'national-id'] ?? identityForms['national-id'];
    return number === undefined || form.test(number) ? [] : [{ field: 'nationalId', code: wrong }];
  });

/** An individual's KRA PIN: A, nine digits, a letter. */
export const kraPin = once(() => identifier(/^A\d{9}[A-Z]$/, 'kra-pin-invalid', called('kra', 'pin')()));

/** Teachers Service Commission number; people also write TSC/123456, T.S.C 123456, TSC/NO/123456 or TSC No. 123456. */
export const tscNumber = once(() =>
  identifier(/^[1-9]\d{3,7}$/, 'tsc-number-invalid', called('tsc', 'tscno', 'no', 'tno')({ zeros: false })),
);

const payrolls = called(
  ...['pf', 'personal', 'payroll', 'service', 'svc', 'force', 'staff', 'employee', 'employment'],
);

/** PF, personal or service number, by which a payroll knows who is no teacher; each service has its own form. */
export const serviceNumber = once(() =>
  identifier(/^(?=.*\d)[A-Z0-9/-]{3,20}$/, 'service-number-invalid', payrolls({ drop: /\s/g })),
);

/** National Social Security Fund membership number. */
export const nssfNumber = once(() => identifier(/^\d{6,12}[A-Z]?$/, 'nssf-invalid', called('nssf', 'no')()));

const healthNumber = called('sha', 'shif', 'nhif');

/** Social Health Authority number, or the NHIF number that it replaces. */
export const shaNumber = once(() =>
  identifier(/^(CR\d{10,13}(-\d)?|R?\d{5,13})$/, 'sha-invalid', (plain) =>
    healthNumber({ drop: /[\s.,/:#]/g })(plain).replace(/^CR-/, 'CR'),
  ),
);

/** A bank account number. */
export const accountNumber = once(() =>
  identifier(
    /^\d{5,20}$/,
    'account-number-invalid',
    called('ac', 'acc', 'acct', 'account', 'akaunti', 'bank', 'no')(),
  ),
);
