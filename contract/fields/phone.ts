import * as z from 'zod/mini';
import { once } from '../schema.ts';
import { mobile, normalPhone } from './phone-number.ts';

/** A Kenyan mobile number, parsed to its normal form. */
export const phone = once(() =>
  z.string().check(
    z.overwrite((typed) => normalPhone(typed) ?? typed),
    z.regex(mobile, 'phone-invalid'),
  ),
);
