import { sessionLife } from '../../contract/session-life.ts';
import { shortTimeOfDay } from '../../contract/wording/clock.ts';
import { resetCode } from '../identity/derived-secret.ts';
import { everySession, rememberEnded } from '../identity/ended-sessions.ts';
import { takeFromBudget } from '../messaging/budget.ts';
import { pageLink } from '../messaging/page-link.ts';
import { sendMessage } from '../messaging/send-message.ts';
import { abandonedAfterSeconds, type Delivery, RetryLater } from '../queue/consumer.ts';
import type { AccountItem, SignInItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { codeLife } from './confirm-password-reset.ts';
import type { AccountDeps } from './create-account.ts';
import type { PasswordChangedIntent, ResetIntent } from './intents.ts';
import { wasRateLimited } from './sms-rate-limit.ts';

/** Whom a number belongs to; staff have a user without an account item of their own. */
const ownerOf = async (deps: AccountDeps, phone: string) => {
  const account = await getItem<AccountItem>(deps.table, keys.account(phone));
  const professionalId = account?.professionalId ?? (await deps.users.find(phone))?.id;
  return professionalId ? { professionalId, phone, language: account?.language } : undefined;
};

const missing = ({ young }: Delivery): void => {
  if (young) throw new RetryLater('The request may still be written');
};

/** Sends the code that was asked for; a number without an account gets nothing. */
export const sendResetCode = async (
  deps: AccountDeps,
  intent: ResetIntent,
  delivery: Delivery,
): Promise<void> => {
  const { phone, resetId } = intent;
  const asked = await getItem<SignInItem>(deps.table, keys.signIn(phone));
  if (asked?.resetId !== resetId)
    return wasRateLimited(asked, abandonedAfterSeconds, delivery.now) ? undefined : missing(delivery);
  const owner = await ownerOf(deps, phone);
  if (!owner) return;
  await takeFromBudget(deps, 'reset', delivery.now);
  const ends = new Date(Date.parse(asked.requestedAt ?? '') + codeLife.minutes * 60_000);
  const parameters = {
    code: resetCode(await deps.secret(), phone, resetId),
    until: shortTimeOfDay(ends, intent.language),
  };
  const message = { kind: 'reset-code' as const, parameters, at: asked.requestedAt ?? '', cause: resetId };
  await sendMessage(deps, { ...owner, language: intent.language }, message, delivery);
};

/** Access tokens live on for minutes after Cognito ended their sessions; those from before the change are refused. */
const endSessions = ({ table }: AccountDeps, professionalId: string, usedAt: string, now: Date) => {
  const until = Math.floor(Date.parse(usedAt) / 1000) + sessionLife.accessTokenMinutes * 60;
  return rememberEnded(table, professionalId, { id: everySession, until }, now);
};

/** Tells that the password was changed, after ending what was begun with the old one. */
export const tellPasswordChanged = async (
  deps: AccountDeps,
  { phone, resetId }: PasswordChangedIntent,
  delivery: Delivery,
): Promise<void> => {
  const asked = await getItem<SignInItem>(deps.table, keys.signIn(phone));
  if (asked?.resetId !== resetId || !asked.usedFor || !asked.usedAt) return missing(delivery);
  const owner = await ownerOf(deps, phone);
  if (!owner) return;
  await endSessions(deps, owner.professionalId, asked.usedAt, delivery.now);
  const language = owner.language ?? 'en';
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
