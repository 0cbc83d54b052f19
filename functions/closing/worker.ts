import type { ClosingIntent } from '../messaging/intents.ts';
import { openSms } from '../messaging/sms.ts';
import { worker } from '../messaging/work.ts';
import { openTable } from '../table/client.ts';
import { eraseAccount } from './erase-account.ts';
import { openRemoval } from './remove-user.ts';

const deps = {
  table: openTable(),
  removeUser: openRemoval(),
  sendText: openSms(),
  portalUrl: process.env.PORTAL_URL ?? '',
};

export const handler = worker<ClosingIntent>((intent, delivery) => eraseAccount(deps, intent, delivery));
