import * as z from 'zod/mini';
import { mobile, normalPhone } from './phone-number.ts';

/** A Kenyan mobile number, parsed to its normal form. */
export const phone = z.string().check(
  z.maxLength(40, 'phone-invalid'),
  z.overwrite((typed) => normalPhone(typed) ?? typed),
  z.regex(mobile, 'phone-invalid'),
);
