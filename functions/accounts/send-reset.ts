import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { shortTimeOfDay } from '../../contract/wording/clock.ts';
import { personKinds } from '../http/caller.ts';
import { resetCode } from '../identity/derived-secret.ts';
import { endSessionsBegunBefore } from '../identity/session-items.ts';
import type { FindUser } from '../identity/users.ts';
import { takeFromBudget } from '../messaging/budget.ts';
import { pageLink } from '../messaging/page-link.ts';
import { sendMessage } from '../messaging/send-message.ts';
import { abandonedAfterSeconds, type Delivery, RetryLater } from '../queue/consumer.ts';
import type { AccountItem, ProfileItem, SignInItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { conditionalWrite } from '../table/writes.ts';
import { codeLife } from './confirm-password-reset.ts';
import type { PasswordChangedIntent, ResetIntent } from './intents.ts';
import { type CredentialsDeps, issueCredentials } from './send-credentials.ts';
import { wasRateLimited } from './sms-rate-limit.ts';

export type ResetDeps = CredentialsDeps & { findUser: FindUser };

const accountAt = ({ table }: ResetDeps, phone: string) => getItem<AccountItem>(table, keys.account(phone));

/** Whom a number belongs to; staff have a user without an account item of their own. */
const ownerOf = async (deps: ResetDeps, phone: string, account: AccountItem | undefined) => {
  const professionalId = account?.professionalId ?? (await deps.findUser(phone));
  return professionalId ? { professionalId, phone, language: account?.language } : undefined;
};

const missing = ({ young }: Delivery): void => {
  if (young) throw new RetryLater('The request may still be written');
};

/**
 * Tells a number without an account that there is none, so that nobody waits for a code for ever: by the budget for
 * new accounts, as whoever types any numbers would use up the codes of those who have one.
 */
const tellNoAccount = async (
  deps: ResetDeps,
  { phone, language, resetId }: ResetIntent,
  at: string,
  delivery: Delivery,
): Promise<void> => {
  await takeFromBudget(deps, 'account', delivery.now);
  const parameters = { username: phone, link: pageLink(deps.portalUrl, '/create-account', language) };
  const message = { kind: 'no-account' as const, parameters, at, cause: resetId };
  await sendMessage(deps, { phone, language }, message, delivery);
};

/** Minutes after which nobody waits for a code any more: they have asked again, or remembered. */
const mostWaitedMinutes = 60;

const nobodyWaits = (requestedAt: string, now: Date): boolean =>
  now.getTime() > Date.parse(requestedAt) + mostWaitedMinutes * 60_000;

/** A code begins to work when it goes out, at the first try; every other try says the same minute. */
const beginCode = async ({ table }: ResetDeps, asked: SignInItem, now: Date): Promise<string> => {
  if (asked.codeSentAt) return asked.codeSentAt;
  const codeSentAt = now.toISOString();
  const begun = await conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: asked.pk, sk: asked.sk },
        ConditionExpression: 'resetId = :resetId AND attribute_not_exists(codeSentAt)',
        UpdateExpression: 'SET codeSentAt = :now',
        ExpressionAttributeValues: { ':resetId': asked.resetId, ':now': codeSentAt },
      }),
    ),
  );
  if (!begun.done) throw new RetryLater('Another try sends it, or another code was asked for');
  return codeSentAt;
};

/**
 * Sends the code that was asked for. Whoever never chose a password gets a new one to begin with, as at the first time;
 * whose account is being made hears of it soon.
 */
export const sendResetCode = async (
  deps: ResetDeps,
  intent: ResetIntent,
  delivery: Delivery,
): Promise<void> => {
  const { phone, resetId } = intent;
  const asked = await getItem<SignInItem>(deps.table, keys.signIn(phone));
  if (asked?.resetId !== resetId)
    return wasRateLimited(asked, abandonedAfterSeconds, delivery.now) ? undefined : missing(delivery);
  const requestedAt = asked.requestedAt ?? '';
  if (nobodyWaits(requestedAt, delivery.now)) return;
  const account = await accountAt(deps, phone);
  const owner = await ownerOf(deps, phone, account);
  if (!owner && !account) return tellNoAccount(deps, intent, requestedAt, delivery);
  if (!owner && account?.madeFor === undefined) return;
  await takeFromBudget(deps, 'reset', delivery.now);
  if (!owner && account)
    return issueCredentials(deps, { ...account, requestId: resetId, requestedAt }, delivery);
  if (!owner) return;
  const sentAt = await beginCode(deps, asked, delivery.now);
  const ends = new Date(Date.parse(sentAt) + codeLife.minutes * 60_000);
  const parameters = {
    code: resetCode(await deps.secret(), phone, resetId),
    until: shortTimeOfDay(ends, intent.language),
  };
  const message = { kind: 'reset-code' as const, parameters, at: requestedAt, cause: resetId };
  await sendMessage(deps, { ...owner, language: intent.language }, message, delivery);
};

/** Tells that the password was changed, after ending what was begun with the old one. */
export const tellPasswordChanged = async (
  deps: ResetDeps,
  { phone, resetId }: PasswordChangedIntent,
  delivery: Delivery,
): Promise<void> => {
  const asked = await getItem<SignInItem>(deps.table, keys.signIn(phone));
  if (asked?.resetId !== resetId || !asked.usedFor || !asked.usedAt) return missing(delivery);
  const account = await accountAt(deps, phone);
  const owner = await ownerOf(deps, phone, account);
  if (!owner) return;
  // Without an account it is staff, or a professional whose account was lost: what is no profile's stays without effect.
  for (const kind of account?.professionalId ? (['professional'] as const) : personKinds)
    await endSessionsBegunBefore(deps.table, { kind, id: owner.professionalId }, asked.usedAt, delivery.now);
  const profile = await getItem<ProfileItem>(deps.table, keys.profile(owner.professionalId));
  const language = profile?.language ?? owner.language ?? 'en';
  const parameters = { link: pageLink(deps.portalUrl, '/forgot-password', language) };
  const message = {
    kind: 'password-changed' as const,
    parameters,
    at: asked.requestedAt ?? '',
    since: asked.usedAt,
    cause: resetId,
  };
  await sendMessage(deps, { ...owner, language }, message, delivery);
};
