import { openListUsers, openRemoveUser } from '../identity/users.ts';
import { openSms } from '../messaging/sms.ts';
import { worker } from '../queue/consumer.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { eraseAccount } from './erase-account.ts';
import type { ClosingIntent, SweepIntent } from './intents.ts';
import { sweepAccounts } from './sweep-accounts.ts';

const queue = openQueue(process.env.CLOSINGS_QUEUE_URL);
const deps = {
  table: openTable(),
  removeUser: openRemoveUser(),
  listUsers: openListUsers(),
  sendText: openSms(),
  portalUrl: process.env.PORTAL_URL ?? '',
  enqueue: (intents: readonly object[]) => enqueue(queue, intents),
};

export const handler = worker<ClosingIntent | SweepIntent>((intent, delivery) => {
  switch (intent.kind) {
    case 'closing':
      return eraseAccount(deps, intent, delivery);
    case 'sweep':
      return sweepAccounts(deps, intent, delivery);
  }
});
