import { openSms } from '../messaging/sms.ts';
import { worker } from '../queue/consumer.ts';
import { enqueue, openQueue } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { alertPerson, spreadAlert, spreadList } from './alert-subscribers.ts';
import type { VacancyIntent } from './intents.ts';
import { notifyOfCorrection, spreadCorrection, spreadCorrectionList } from './notify-of-correction.ts';

const queue = openQueue(process.env.ALERTS_QUEUE_URL);
const deps = {
  table: openTable(),
  sendText: openSms(),
  enqueue: (intents: readonly object[]) => enqueue(queue, intents),
  portalUrl: process.env.PORTAL_URL ?? '',
};

export const handler = worker<VacancyIntent>((intent, delivery) => {
  switch (intent.kind) {
    case 'vacancy-published':
      return spreadAlert(deps, intent, delivery);
    case 'alert-list':
      return spreadList(deps, intent);
    case 'alert-person':
      return alertPerson(deps, intent, delivery);
    case 'vacancy-corrected':
      return spreadCorrection(deps, intent, delivery);
    case 'correction-list':
      return spreadCorrectionList(deps, intent);
    case 'correction-person':
      return notifyOfCorrection(deps, intent, delivery);
  }
});
