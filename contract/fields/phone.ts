import * as z from 'zod/mini';
import { once } from '../schema.ts';
import { mobile } from './phone-number.ts';
import { typedPhone } from './typed-phone.ts';

/** A mobile number of the council's country, parsed to its normal form. */
export const phone = once(() =>
  z.string().check(
    z.overwrite((typed) => typedPhone(typed) ?? typed),
    z.regex(mobile, 'phone-invalid'),
  ),
);
