import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expiryOf } from '../../contract/retention.ts';
import { type Secret, temporaryPassword } from '../identity/derived-secret.ts';
import { type Budget, takeFromBudget } from '../messaging/budget.ts';
import { pageLink } from '../messaging/page-link.ts';
import { type Sender, sendMessage } from '../messaging/send-message.ts';
import { abandonedAfterSeconds, type Delivery, RetryLater } from '../queue/consumer.ts';
import type { AccountItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { conditionalWrite } from '../table/writes.ts';
import { measure } from '../telemetry/metrics.ts';
import type { AccountIntent } from './intents.ts';
import { wasRateLimited } from './sms-rate-limit.ts';

export type CredentialsDeps = Sender & Budget & { secret: Secret; portalUrl: string };
/** An account and the request that is being answered. */
export type Requested = AccountItem & { requestId: string; requestedAt: string };

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
 * From here on the password of this request lets in, until one is chosen; an account that nobody uses expires.
 * Somebody who chooses one at this moment, with the password of an earlier SMS, has an account now.
 */
const issue = async ({ table }: Sender, { phone, requestId }: Requested, now: Date): Promise<void> => {
  const issued = await conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.account(phone),
        ConditionExpression: 'attribute_not_exists(professionalId)',
        UpdateExpression: 'SET madeFor = :requestId, issuedAt = :now, expiresAt = :expiresAt',
        ExpressionAttributeValues: {
          ':requestId': requestId,
          ':now': now.toISOString(),
          ':expiresAt': expiryOf('unusedAccounts', now),
        },
      }),
    ),
  );
  if (!issued.done) throw new RetryLater('The account was opened in between');
};

/** A request expires, an account does not: it outlives what was asked for under its number. */
const keepAccount = ({ table }: Sender, { phone }: AccountItem) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.account(phone),
      UpdateExpression: 'REMOVE expiresAt',
    }),
  );

const tellOfAccount = async (
  deps: CredentialsDeps,
  account: Requested & { professionalId: string },
  delivery: Delivery,
): Promise<void> => {
  await keepAccount(deps, account);
  const { phone, language, requestedAt: at, requestId: cause } = account;
  const parameters = { username: phone, link: pageLink(deps.portalUrl, '/forgot-password', language) };
  await sendMessage(deps, account, { at, cause, kind: 'account-exists', parameters }, delivery);
};

/**
 * Sends the username and the password of a request, which is derived from it: every try sends the same text, and the
 * portal knows it again when it is typed. The user pool hears of the person when they have chosen their own.
 */
export const issueCredentials = async (
  deps: CredentialsDeps,
  account: Requested,
  delivery: Delivery,
): Promise<void> => {
  const { phone, language, requestId, requestedAt: at, madeFor } = account;
  if (madeFor !== requestId) await issue(deps, account, delivery.now);
  if (madeFor === undefined) measure({ AccountsMade: 1 }, {});
  const parameters = {
    username: phone,
    password: temporaryPassword(await deps.secret(), phone, requestId),
    link: pageLink(deps.portalUrl, '/sign-in', language),
  };
  const message = { at, cause: requestId, kind: 'account-created' as const, parameters };
  await sendMessage(deps, { phone, language }, message, delivery);
};

/** Sends what signs in to the account that was asked for, or says that there is one. */
export const sendCredentials = async (
  deps: CredentialsDeps,
  intent: AccountIntent,
  delivery: Delivery,
): Promise<void> => {
  const found = await getItem<AccountItem>(deps.table, keys.account(intent.phone));
  const account = requestOf(found, intent, delivery);
  if (!account) return;
  await takeFromBudget(deps, 'account', delivery.now);
  const { professionalId, madeFor, requestId } = account;
  await (professionalId !== undefined && madeFor !== requestId
    ? tellOfAccount(deps, { ...account, professionalId }, delivery)
    : issueCredentials(deps, account, delivery));
};
