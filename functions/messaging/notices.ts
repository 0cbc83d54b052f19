import { openTable } from '../table/client.ts';
import type { NoticeIntent } from './intents.ts';
import { sendNotice } from './send-notice.ts';
import { openSms } from './sms.ts';
import { worker } from './work.ts';

const deps = { table: openTable(), sendText: openSms(), portalUrl: process.env.PORTAL_URL ?? '' };

export const handler = worker<NoticeIntent>((intent, delivery) => sendNotice(deps, intent, delivery));
