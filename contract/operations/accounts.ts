import * as z from 'zod/mini';
import { lastDigits, smsCode } from '../fields/code.ts';
import { newPassword } from '../fields/password.ts';
import { phone } from '../fields/phone.ts';
import { together } from '../fields/together.ts';
import { languages } from '../language.ts';
import { defineOperation } from '../operation.ts';
import { once } from '../schema.ts';
import { accountNames } from '../wording/field-names/accounts.ts';

const samePhones = () =>
  together<{ phone: string; confirmPhone: string }>(({ phone: first, confirmPhone }) =>
    first !== undefined && confirmPhone !== undefined && first !== confirmPhone
      ? [{ field: 'confirmPhone', code: 'phones-differ' }]
      : [],
  );

const toPhone = once(() => z.object({ phone: z.string() }));

/** The answer is the same whether or not the number has an account (KNEC CP2 manual, 3.1). */
export const createAccount = defineOperation({
  name: 'createAccount',
  summary: 'Ask for an account: username, password and the sign-in link come by SMS.',
  method: 'POST',
  path: '/api/accounts',
  part: 'accounts',
  callers: 'anyone',
  names: accountNames,
  request: {
    body: once(() =>
      z
        .strictObject({ phone: phone(), confirmPhone: phone(), language: z.optional(z.enum(languages)) })
        .check(samePhones()),
    ),
  },
  answer: { status: 202, schema: toPhone },
  refusals: [],
  example: { phone: '0722 645 678', confirmPhone: '0722 645 678', language: 'en' },
});

export const requestPasswordReset = defineOperation({
  name: 'requestPasswordReset',
  summary: 'Ask for a reset code by SMS; the present password keeps working.',
  method: 'POST',
  path: '/api/password-resets',
  part: 'accounts',
  callers: 'anyone',
  names: accountNames,
  request: { body: once(() => z.strictObject({ phone: phone() })) },
  answer: { status: 202, schema: toPhone },
  refusals: [],
  example: { phone: '0722 645 678' },
});

export const confirmPasswordReset = defineOperation({
  name: 'confirmPasswordReset',
  summary:
    'Choose a new password with the code from the SMS (10 minutes, 5 attempts, single use). An account not used for 90 days also asks for `proof`: the last four digits of its ID or TSC number.',
  method: 'POST',
  path: '/api/password-resets/confirm',
  part: 'accounts',
  callers: 'anyone',
  names: accountNames,
  request: {
    body: once(() =>
      z.strictObject({
        phone: phone(),
        code: smsCode(),
        newPassword: newPassword(),
        proof: z.optional(lastDigits()),
      }),
    ),
  },
  answer: { status: 204 },
  refusals: ['reset-code-wrong', 'reset-code-superseded', 'proof-needed'],
  cookie: true,
  example: { phone: '0722 645 678', code: '123456', newPassword: 'three words together' },
});
