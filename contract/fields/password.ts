import * as z from 'zod/mini';
import { once } from '../schema.ts';

/** Length limits of a password: NIST SP 800-63B asks for 8 at least and no composition rules. */
export const passwordLength = { least: 8, most: 128 } as const;

const easy =
  /^(.)\1*$|^(0?123456789?0?|12345678\d*|87654321|password\d*|passw0rd\d*|qwerty.*|abcd1234|11223344|iloveyou\d*|kenya\d*|teacher\d*|knec\d*|karibu\d*)$/i;

/** A password as typed: what the sign-in form sends. */
export const typedPassword = once(() =>
  z.string().check(z.minLength(1, 'required'), z.maxLength(256, 'too-long')),
);

/** A password being chosen. */
export const newPassword = once(() =>
  z.string().check(
    z.minLength(passwordLength.least, 'password-short'),
    z.maxLength(passwordLength.most, 'too-long'),
    z.refine((text) => !/\p{Cc}|\p{Cs}/u.test(text), 'control-characters'),
    z.refine((text) => text === text.trim(), 'invalid'),
    z.refine((text) => !easy.test(text), 'password-common'),
  ),
);
