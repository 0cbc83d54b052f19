import { openSms } from '../messaging/sms.ts';
import { worker } from '../queue/consumer.ts';
import { openTable } from '../table/client.ts';
import type { ApplicationUpdateIntent } from './intents.ts';
import { notifyApplicant } from './notify-applicant.ts';

const deps = { table: openTable(), sendText: openSms(), portalUrl: process.env.PORTAL_URL ?? '' };

export const handler = worker<ApplicationUpdateIntent>((intent, delivery) =>
  notifyApplicant(deps, intent, delivery),
);
