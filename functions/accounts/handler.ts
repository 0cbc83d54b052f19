import * as operations from '../../contract/operations/accounts.ts';
import { WithCookies } from '../http/answer.ts';
import { on, serve } from '../http/serve.ts';
import { openSecret } from '../identity/derived-secret.ts';
import { deviceCookie } from '../identity/known-device.ts';
import { openSetPassword, openSignOutEverywhere } from '../identity/users.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { confirmPasswordReset } from './confirm-password-reset.ts';
import type { AccountsIntent } from './intents.ts';
import { requestAccount } from './request-account.ts';
import { requestPasswordReset } from './request-password-reset.ts';

const queue = openQueue(process.env.ACCOUNTS_QUEUE_URL);
const deps = {
  table: openTable(),
  setPassword: openSetPassword(),
  signOutEverywhere: openSignOutEverywhere(),
  secret: openSecret(),
  enqueue: (intent: AccountsIntent) => enqueue(queue, [intent]),
};

export const handler = serve(
  on(operations.createAccount, ({ body, language, requestId, now }) =>
    requestAccount({ ...deps, now }, { phone: body.phone, language: body.language ?? language, requestId }),
  ),
  on(operations.requestPasswordReset, ({ body, language, requestId, now }) =>
    requestPasswordReset({ ...deps, now }, { phone: body.phone, language, resetId: requestId }),
  ),
  on(operations.confirmPasswordReset, async ({ body, now }) => {
    const refusal = await confirmPasswordReset({ ...deps, now }, body);
    return refusal ?? new WithCookies(undefined, [deviceCookie(await deps.secret(), body.phone)]);
  }),
);
