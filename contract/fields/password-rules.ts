import { council } from '../council.ts';
import { plainCode, plainPassword, seenLength } from './typed-text.ts';

/** Length limits of a password: NIST SP 800-63B asks for 8 at least and no composition rules. */
export const passwordLength = { least: 8, most: 128 } as const;

const easyWords = ['password', 'passw0rd', 'iloveyou', ...council.easyWords].join('|');
const easy = new RegExp(
  `^(.)\\1*$|^(0?123456789?0?|12345678\\d*|87654321|qwerty.*|abcd1234|11223344|(${easyWords})\\d*)$`,
  'i',
);

/** Whether a password has fewer characters than it needs, as a person counts them. */
export const isShort = (plain: string): boolean => seenLength(plain) < passwordLength.least;

/** Whether a password is one of those that are tried first. */
export const isEasy = (plain: string): boolean => easy.test(plain);

/** Whether a password is a mobile number with something around it, which whoever knows the person tries first. */
export const holdsPhone = (password: string, phone: string): boolean =>
  plainCode(password).replace(/\D/g, '').endsWith(phone.slice(council.phone.countryCode.length));

/** Why a typed password cannot be chosen by the owner of a number; undefined where nothing speaks against it. */
export const weaknessOf = (
  typed: string,
  phone: string | undefined,
): 'password-short' | 'password-common' | 'password-is-phone' | undefined => {
  const plain = plainPassword(typed);
  if (isShort(plain)) return 'password-short';
  if (isEasy(plain)) return 'password-common';
  return phone && holdsPhone(plain, phone) ? 'password-is-phone' : undefined;
};
