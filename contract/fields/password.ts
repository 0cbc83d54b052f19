import * as z from 'zod/mini';
import { council } from '../council.ts';
import { once } from '../schema.ts';
import { seenAtMost } from './text.ts';
import { hasControls, hasStackedMarks, plainCode, plainPassword, seenLength } from './typed-text.ts';

/** Length limits of a password: NIST SP 800-63B asks for 8 at least and no composition rules. */
export const passwordLength = { least: 8, most: 128 } as const;

/** Characters that Cognito stores of a password. */
const mostStored = 256;

const easyWords = ['password', 'passw0rd', 'iloveyou', ...council.easyWords].join('|');
const easy = new RegExp(
  `^(.)\\1*$|^(0?123456789?0?|12345678\\d*|87654321|qwerty.*|abcd1234|11223344|(${easyWords})\\d*)$`,
  'i',
);

/** A password as typed: what the sign-in form sends. */
export const typedPassword = once(() =>
  z
    .string()
    .check(z.overwrite(plainPassword), z.minLength(1, 'required'), z.maxLength(mostStored, 'too-long')),
);

const longEnough = () => {
  const check = z.check<string>((context) => {
    if (seenLength(context.value) < passwordLength.least)
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'password-short',
        continue: true,
      });
  });
  check._zod.onattach.push(({ _zod: { bag } }) => {
    bag.minimum = passwordLength.least;
  });
  return check;
};

/** A password being chosen. */
export const newPassword = once(() =>
  z.string().check(
    z.overwrite(plainPassword),
    z.refine((text) => !hasControls(text), 'control-characters'),
    z.refine((text) => !hasStackedMarks(text), 'too-many-marks'),
    longEnough(),
    seenAtMost(passwordLength.most),
    z.refine((text) => text.length <= mostStored, 'too-long'),
    z.refine((text) => !easy.test(text), 'password-common'),
  ),
);

/** Whether a password is a mobile number with something around it, which whoever knows the person tries first. */
export const holdsPhone = (password: string, phone: string): boolean =>
  plainCode(password).replace(/\D/g, '').endsWith(phone.slice(council.phone.countryCode.length));
