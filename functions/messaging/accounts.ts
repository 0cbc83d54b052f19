import { openTable } from '../table/client.ts';
import type { AccountsIntent } from './intents.ts';
import { type AccountDeps, makeAccount } from './make-account.ts';
import { openSecret } from './secret.ts';
import { sendResetCode, tellPasswordChanged } from './send-reset.ts';
import { openSms } from './sms.ts';
import { openUsers } from './users.ts';
import { worker } from './work.ts';

const deps: AccountDeps = {
  table: openTable(),
  users: openUsers(),
  secret: openSecret(),
  sendText: openSms(),
  portalUrl: process.env.PORTAL_URL ?? '',
  smsADay: Number(process.env.SMS_A_DAY),
};

export const handler = worker<AccountsIntent>((intent, delivery) => {
  switch (intent.kind) {
    case 'account':
      return makeAccount(deps, intent, delivery);
    case 'reset':
      return sendResetCode(deps, intent, delivery);
    case 'password-changed':
      return tellPasswordChanged(deps, intent, delivery);
  }
});
