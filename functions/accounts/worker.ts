import { openSecret } from '../identity/derived-secret.ts';
import { openFindUser } from '../identity/users.ts';
import { openSms } from '../messaging/sms.ts';
import { worker } from '../queue/consumer.ts';
import { openTable } from '../table/client.ts';
import type { AccountsIntent } from './intents.ts';
import { sendCredentials } from './send-credentials.ts';
import { type ResetDeps, sendResetCode, tellPasswordChanged } from './send-reset.ts';

const deps: ResetDeps = {
  table: openTable(),
  findUser: openFindUser(),
  secret: openSecret(),
  sendText: openSms(),
  portalUrl: process.env.PORTAL_URL ?? '',
  smsADay: Number(process.env.SMS_A_DAY),
};

export const handler = worker<AccountsIntent>((intent, delivery) => {
  switch (intent.kind) {
    case 'account':
      return sendCredentials(deps, intent, delivery);
    case 'reset':
      return sendResetCode(deps, intent, delivery);
    case 'password-changed':
      return tellPasswordChanged(deps, intent, delivery);
  }
});
