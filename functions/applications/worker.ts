import { openSms } from '../messaging/sms.ts';
import { worker } from '../queue/consumer.ts';
import type { NoticeIntent } from '../queue/enqueue.ts';
import { openTable } from '../table/client.ts';
import { sendNotice } from './notify-applicant.ts';

const deps = { table: openTable(), sendText: openSms(), portalUrl: process.env.PORTAL_URL ?? '' };

export const handler = worker<NoticeIntent>((intent, delivery) => sendNotice(deps, intent, delivery));
