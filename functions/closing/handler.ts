import { closeAccount as operation } from '../../contract/operations/closing.ts';
import { WithCookies } from '../edge/answer.ts';
import { Refusal } from '../edge/refusal.ts';
import { on, serve } from '../edge/serve.ts';
import { type ClosingIntent, openQueue, promise } from '../messaging/intents.ts';
import { openGate } from '../sessions/gate.ts';
import { noCookie } from '../sessions/session.ts';
import { openTable } from '../table/client.ts';
import { closeAccount } from './close-account.ts';

const queue = openQueue(process.env.CLOSINGS_QUEUE_URL);
const deps = {
  table: openTable(),
  gate: openGate(),
  promise: (intent: ClosingIntent) => promise(queue, [intent]),
};

export const handler = serve(
  on(operation, async ({ caller, body, now }) => {
    const outcome = await closeAccount({ ...deps, now }, caller, body.password);
    return outcome instanceof Refusal ? outcome : new WithCookies(outcome, [noCookie]);
  }),
);
