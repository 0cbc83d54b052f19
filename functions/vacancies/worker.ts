import { openSms } from '../messaging/sms.ts';
import { worker } from '../queue/consumer.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { alertPerson, spreadAlert, spreadList } from './alert-subscribers.ts';
import type { AlertIntent, AlertListIntent, AlertPersonIntent } from './intents.ts';

const queue = openQueue(process.env.ALERTS_QUEUE_URL);
const deps = {
  table: openTable(),
  sendText: openSms(),
  enqueue: (intents: readonly object[]) => enqueue(queue, intents),
  portalUrl: process.env.PORTAL_URL ?? '',
};

export const handler = worker<AlertIntent | AlertListIntent | AlertPersonIntent>((intent, delivery) => {
  switch (intent.kind) {
    case 'vacancy-published':
      return spreadAlert(deps, intent, delivery);
    case 'alert-list':
      return spreadList(deps, intent);
    case 'alert-person':
      return alertPerson(deps, intent, delivery);
  }
});
