import { closeAccount as operation } from '../../contract/operations/closing.ts';
import { WithCookies } from '../http/answer.ts';
import { Refusal } from '../http/refusal.ts';
import { on, serve } from '../http/serve.ts';
import { openSignIn } from '../identity/cognito-sign-in.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { noCookie } from '../sessions/session-cookie.ts';
import { openTable } from '../table/client.ts';
import { closeAccount } from './close-account.ts';
import type { ClosingIntent } from './intents.ts';

const queue = openQueue(process.env.CLOSINGS_QUEUE_URL);
const deps = {
  table: openTable(),
  cognito: { signIn: openSignIn() },
  enqueue: (intent: ClosingIntent) => enqueue(queue, [intent]),
};

export const handler = serve(
  on(operation, async ({ caller, body, now }) => {
    const outcome = await closeAccount({ ...deps, now }, caller, body.password);
    return outcome instanceof Refusal ? outcome : new WithCookies(outcome, [noCookie]);
  }),
);
