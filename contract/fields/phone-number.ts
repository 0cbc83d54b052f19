import { council } from '../council.ts';
import { plainCode } from './typed-text.ts';

const { countryCode, mobile: national } = council.phone;

/** What every mobile number looks like in its normal form: 254722645678. */
export const mobile = new RegExp(`^${countryCode}${national}$`);

const abroad = new RegExp(`^(\\+|00)(?=${countryCode})`);
const typedHere = new RegExp(`^(?:${countryCode}0?|0)?(${national})$`);

/**
 * The normal form of a mobile number of the council's country typed in any habit (0722 645 678, 722645678,
 * +254 722…, 00254…), or undefined where it is not one. Source: CP2 user manual, 3.1.
 */
export const normalPhone = (typed: string): string | undefined => {
  const digits = plainCode(typed)
    .replace(/[\s().,/_·•-]/g, '')
    .replace(abroad, '');
  const found = typedHere.exec(digits)?.[1];
  return found && countryCode + found;
};

/** 254722645678 as people read it: 0722 645 678. */
export const readablePhone = (phone: string): string =>
  mobile.test(phone) ? `0${phone.slice(countryCode.length).replace(/(\d{3})(?=\d)/g, '$1 ')}` : phone;
