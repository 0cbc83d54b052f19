import * as operations from '../../contract/operations/accounts.ts';
import { WithCookies } from '../edge/answer.ts';
import { on, serve } from '../edge/serve.ts';
import { type AccountsIntent, openQueue, promise } from '../messaging/intents.ts';
import { openSecret } from '../messaging/secret.ts';
import { deviceCookie } from '../sessions/device.ts';
import { openTable } from '../table/client.ts';
import { confirmPasswordReset } from './confirm-password-reset.ts';
import { openDirectory } from './directory.ts';
import { requestAccount } from './request-account.ts';
import { requestPasswordReset } from './request-password-reset.ts';

const queue = openQueue(process.env.ACCOUNTS_QUEUE_URL);
const deps = {
  table: openTable(),
  directory: openDirectory(),
  secret: openSecret(),
  promise: (intent: AccountsIntent) => promise(queue, [intent]),
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
