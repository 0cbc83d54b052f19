import * as z from 'zod/mini';
import { once } from '../schema.ts';
import { isEasy, isShort, passwordLength } from './password-rules.ts';
import { seenAtMost } from './text.ts';
import { hasControls, hasStackedMarks, plainPassword } from './typed-text.ts';

/** Characters that Cognito stores of a password. */
const mostStored = 256;

/** A password as typed: what the sign-in form sends. */
export const typedPassword = once(() =>
  z
    .string()
    .check(z.overwrite(plainPassword), z.minLength(1, 'required'), z.maxLength(mostStored, 'too-long')),
);

const longEnough = () => {
  const check = z.check<string>((context) => {
    if (isShort(context.value))
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
    z.refine((text) => !isEasy(text), 'password-common'),
  ),
);
