import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { AccountItem, SignInItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import type { PasswordChangedIntent, ResetIntent } from './intents.ts';
import type { AccountDeps } from './make-account.ts';
import { resetCode } from './secret.ts';
import { sendMessage } from './send-message.ts';
import { type Delivery, NotYet } from './work.ts';

const read = async <T>({ table }: AccountDeps, Key: { pk: string; sk: string }): Promise<T | undefined> => {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item as T | undefined;
};

/** Whom a number belongs to; staff have a user without an account item of their own. */
const ownerOf = async (deps: AccountDeps, phone: string) => {
  const account = await read<AccountItem>(deps, keys.account(phone));
  const professionalId = account?.professionalId ?? (await deps.users.find(phone))?.id;
  return professionalId ? { professionalId, phone, language: account?.language } : undefined;
};

const missing = ({ young }: Delivery): void => {
  if (young) throw new NotYet('The request may still be written');
};

/** Sends the code that was asked for; a number without an account gets nothing. */
export const sendResetCode = async (
  deps: AccountDeps,
  intent: ResetIntent,
  delivery: Delivery,
): Promise<void> => {
  const { phone, resetId } = intent;
  const asked = await read<SignInItem>(deps, keys.signIn(phone));
  if (asked?.resetId !== resetId) return missing(delivery);
  const owner = await ownerOf(deps, phone);
  if (!owner) return;
  const parameters = { code: resetCode(await deps.secret(), phone, resetId) };
  const message = { kind: 'reset-code' as const, parameters, at: asked.requestedAt ?? '', cause: resetId };
  await sendMessage(deps, { ...owner, language: intent.language }, message, delivery);
};

/** Tells that the password was changed. */
export const tellPasswordChanged = async (
  deps: AccountDeps,
  { phone, resetId }: PasswordChangedIntent,
  delivery: Delivery,
): Promise<void> => {
  const asked = await read<SignInItem>(deps, keys.signIn(phone));
  if (asked?.resetId !== resetId || !asked.usedFor) return missing(delivery);
  const owner = await ownerOf(deps, phone);
  if (!owner) return;
  const parameters = { link: `${deps.portalUrl}/forgot-password` };
  const message = {
    kind: 'password-changed' as const,
    parameters,
    at: asked.requestedAt ?? '',
    cause: resetId,
  };
  await sendMessage(deps, { ...owner, language: owner.language ?? 'en' }, message, delivery);
};
