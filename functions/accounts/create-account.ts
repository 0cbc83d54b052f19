import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Secret, temporaryPassword } from '../identity/derived-secret.ts';
import type { User, Users } from '../identity/users.ts';
import { type Budget, takeFromBudget } from '../messaging/budget.ts';
import { pageLink } from '../messaging/page-link.ts';
import { type Sender, sendMessage } from '../messaging/send-message.ts';
import { abandonedAfterSeconds, type Delivery, RetryLater } from '../queue/consumer.ts';
import type { AccountItem, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { conditionalWrite } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import type { AccountIntent } from './intents.ts';
import { wasRateLimited } from './sms-rate-limit.ts';

export type AccountDeps = Sender & Budget & { users: Users; secret: Secret; portalUrl: string };
type Requested = AccountItem & { requestId: string; requestedAt: string };

/**
 * The user of this request: made now, or by an earlier try of it; `known` where the number had one before.
 * A user that the account is tied to has this request's password already: Cognito, slow to let in, is not asked again.
 */
const userFor = async (
  { users }: AccountDeps,
  account: Requested,
  password: string,
): Promise<User & { known: boolean }> => {
  const ours = account.madeFor === account.requestId;
  if (account.professionalId) return { id: account.professionalId, fresh: ours, known: !ours };
  const made = await users.create(account.phone, password);
  if (made) return { ...made, known: false };
  const found = await users.find(account.phone);
  if (!found) throw new Error('A user that exists cannot be found');
  if (found.fresh) await users.setTemporaryPassword(account.phone, password);
  return { ...found, known: !found.fresh && !ours };
};

const profileOf = (
  { phone, language, notice }: AccountItem,
  professionalId: string,
  now: Date,
): ProfileItem => ({
  ...keys.profile(professionalId),
  professionalId,
  phone,
  language,
  createdAt: now.toISOString(),
  version: 1,
  savedAt: {},
  alerts: { choice: 'none' },
  ...(notice && { notice }),
});

const keepProfile = ({ table }: Sender, profile: ProfileItem) =>
  conditionalWrite(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: profile,
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

const tieAccount = ({ table }: Sender, { phone, requestId }: Requested, professionalId: string) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.account(phone),
      UpdateExpression: 'SET professionalId = :id, madeFor = :requestId REMOVE expiresAt',
      ExpressionAttributeValues: { ':id': professionalId, ':requestId': requestId },
    }),
  );

/** A request expires, an account does not: it outlives what was asked for under its number. */
const keepAccount = ({ table }: Sender, { phone }: AccountItem) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.account(phone),
      UpdateExpression: 'REMOVE expiresAt',
    }),
  );

/**
 * The request that an intent is to answer: the account's latest. Who asks again while the queue is long keeps
 * the place of the first intent, and every later one finds the work done.
 */
const requestOf = (
  account: AccountItem | undefined,
  { requestId }: AccountIntent,
  { young, now }: Delivery,
): Requested | undefined => {
  if (account?.requestId === requestId) return account as Requested;
  if (young && !wasRateLimited(account, abandonedAfterSeconds, now))
    throw new RetryLater('The request may still be written');
  const waits = account?.requestId !== undefined && account.madeFor !== account.requestId;
  return !young && waits ? (account as Requested) : undefined;
};

/**
 * Makes the account that was asked for and sends its username and password, or says that there is one.
 * Every try of one request makes the same user and sends the same text.
 */
export const makeAccount = async (
  deps: AccountDeps,
  intent: AccountIntent,
  delivery: Delivery,
): Promise<void> => {
  const account = requestOf(
    await getItem<AccountItem>(deps.table, keys.account(intent.phone)),
    intent,
    delivery,
  );
  if (!account) return;
  await takeFromBudget(deps, 'account', delivery.now);
  const password = temporaryPassword(await deps.secret(), account.phone, account.requestId);
  const user = await userFor(deps, account, password);
  const person = { professionalId: user.id, phone: account.phone, language: account.language };
  const message = { at: account.requestedAt, cause: account.requestId };
  if (user.known) {
    if (account.professionalId) await keepAccount(deps, account);
    const parameters = {
      username: account.phone,
      link: pageLink(deps.portalUrl, '/forgot-password', account.language),
    };
    return sendMessage(deps, person, { ...message, kind: 'account-exists', parameters }, delivery);
  }
  await keepProfile(deps, profileOf(account, user.id, delivery.now));
  await tieAccount(deps, account, user.id);
  if (!account.professionalId) measure({ AccountsMade: 1 }, {});
  const parameters = {
    username: account.phone,
    password,
    link: pageLink(deps.portalUrl, '/sign-in', account.language),
  };
  await sendMessage(deps, person, { ...message, kind: 'account-created', parameters }, delivery);
};
