import * as z from 'zod/mini';
import { once } from '../schema.ts';
import { mobile, normalPhone } from './phone-number.ts';

/** A mobile number of the council's country, parsed to its normal form. */
export const phone = once(() =>
  z.string().check(
    z.overwrite((typed) => normalPhone(typed) ?? typed),
    z.regex(mobile, 'phone-invalid'),
  ),
);
