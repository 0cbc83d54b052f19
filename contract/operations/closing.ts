import * as z from 'zod/mini';
import { typedPassword } from '../fields/password.ts';
import { defineOperation } from '../operation.ts';
import { once } from '../schema.ts';
import { accountNames } from '../wording/field-names/accounts.ts';

export const closeAccount = defineOperation({
  name: 'closeAccount',
  summary:
    'Close my account, confirmed by my password: every session ends now, what the law does not keep is erased within a minute, an SMS says so.',
  method: 'PUT',
  path: '/api/me/closure',
  part: 'closing',
  callers: ['professional'],
  names: accountNames,
  request: { body: once(() => z.strictObject({ password: typedPassword() })) },
  answer: { status: 202, schema: once(() => z.object({ closedAt: z.string() })) },
  refusals: ['password-wrong', 'closing-locked', 'wait-a-minute'],
  cookie: true,
  example: { password: 'the password that I sign in with' },
});
