import { once } from '../schema.ts';
import { identifier } from './text.ts';
import { bareCode, codeForm } from './typed-code.ts';

/** The code of a reset, from its SMS. */
export const smsCode = once(() => identifier(codeForm, 'code-invalid', bareCode));

/** The last four digits of a number in one's profile. */
export const lastDigits = once(() => identifier(/^\d{4}$/, 'proof-invalid', bareCode));
