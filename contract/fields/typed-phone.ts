import { normalPhone } from './phone-number.ts';
import { bareNumber } from './typed-number.ts';
import { plainCode } from './typed-text.ts';

/** What a phone number is called where it is copied from. */
const words = [
  ...['tel', 'telephone', 'phone', 'simu', 'mobile', 'mob', 'cell', 'whatsapp', 'no'],
  ...['m', 'pesa', 'mpesa'],
];

/** The normal form of a number that somebody typed or pasted, with the words for it (`Tel: 0722…`); undefined if it is none. */
export const typedPhone = (typed: string): string | undefined =>
  normalPhone(bareNumber(plainCode(typed), words));
