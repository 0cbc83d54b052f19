import { plainCode } from './typed-text.ts';

/** What every mobile number looks like in its normal form. */
export const mobile = /^254[17]\d{8}$/;

/**
 * The normal form 2547XXXXXXXX or 2541XXXXXXXX of a Kenyan mobile number typed in any habit
 * (0722 645 678, 722645678, +254 722…, 00254…), or undefined where it is not one.
 * Source: KNEC CP2 manual, 3.1; Communications Authority of Kenya numbering plan (07x and 01x are mobile).
 */
export const normalPhone = (typed: string): string | undefined => {
  const digits = plainCode(typed)
    .replace(/[\s().-]/g, '')
    .replace(/^(\+|00)(?=254)/, '');
  const national = /^(?:2540?|0)?([17]\d{8})$/.exec(digits)?.[1];
  return national && mobile.test(`254${national}`) ? `254${national}` : undefined;
};

/** 254722645678 as people read it: 0722 645 678. */
export const readablePhone = (phone: string): string =>
  phone.replace(/^254(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3');
