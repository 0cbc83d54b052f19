import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expiryOf } from '../../contract/retention.ts';
import type { RemoveUser } from '../identity/users.ts';
import { pageLink } from '../messaging/page-link.ts';
import { type Sender, sendMessage } from '../messaging/send-message.ts';
import { heldClaims } from '../profile/claims.ts';
import { type Professional, readProfessional } from '../profile/professional.ts';
import { type Delivery, RetryLater } from '../queue/consumer.ts';
import { requestSeconds } from '../queue/enqueue.ts';
import type { Table } from '../table/client.ts';
import type { ApplicationItem, ClaimKind, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite, writeTogether } from '../table/writes.ts';
import type { ClosingIntent } from './intents.ts';
import { keptApplication } from './kept-application.ts';

type Deps = Sender & { removeUser: RemoveUser; portalUrl: string };
type Closing = ProfileItem & { closingAt: string };

const erase = async (table: Table, items: readonly { pk: string; sk: string }[]): Promise<void> => {
  const remove = ({ pk, sk }: { pk: string; sk: string }) =>
    table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  await Promise.all(items.map(remove));
};

/** Keeps or erases an application as it was read; where an officer decided in between, the next try judges it anew. */
const settle = async (table: Table, item: ApplicationItem, closedAt: string): Promise<void> => {
  if (item.accountClosedAt) return;
  const kept = keptApplication(item, closedAt);
  const unchanged = {
    TableName: table.name,
    ConditionExpression: 'size(#history) = :steps',
    ExpressionAttributeNames: { '#history': 'history' },
    ExpressionAttributeValues: { ':steps': item.history.length },
  };
  const { pk, sk } = item;
  const settled = await conditionalWrite(
    kept
      ? table.client.send(new PutCommand({ ...unchanged, Item: kept }))
      : table.client.send(new DeleteCommand({ ...unchanged, Key: { pk, sk } })),
  );
  if (!settled.done) throw new RetryLater('Somebody decided in between');
};

const giveUpClaim = (table: Table, kind: ClaimKind, value: string, professionalId: string) =>
  conditionalWrite(
    table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: keys.claim(kind, value),
        ConditionExpression: 'attribute_not_exists(pk) OR professionalId = :me',
        ExpressionAttributeValues: { ':me': professionalId },
      }),
    ),
  );

/** The number belongs to nobody again; how often it asked for SMS today still counts. */
const freeNumber = (table: Table, { phone, professionalId }: ProfileItem, now: Date) =>
  conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.account(phone),
        ConditionExpression: 'professionalId = :me',
        UpdateExpression: 'SET expiresAt = :soon REMOVE professionalId, madeFor, issuedAt',
        ExpressionAttributeValues: { ':me': professionalId, ':soon': expiryOf('signIns', now) },
      }),
    ),
  );

/** As it was read with the profile: who is overtaken by another delivery's end does not say it again. */
const saidGoodbye = ({ messages }: Professional): boolean =>
  messages.some(({ kind, state }) => kind === 'account-closed' && state === 'sent');

/** The last SMS of an account. Erasing does not wait for a network that never takes it. */
const sayGoodbye = async (deps: Deps, profile: Closing, delivery: Delivery): Promise<void> => {
  const { professionalId, language, closingAt } = profile;
  const parameters = { link: pageLink(deps.portalUrl, '/privacy', language) };
  const message = { kind: 'account-closed', parameters, at: closingAt, cause: professionalId } as const;
  await sendMessage(deps, profile, message, delivery).catch((error) => {
    if (!delivery.last) throw error;
  });
};

const eraseAll = async (deps: Deps, professional: Professional, profile: Closing, delivery: Delivery) => {
  const { table } = deps;
  const { professionalId, closingAt } = profile;
  for (const application of professional.applications) await settle(table, application, closingAt);
  const { workExperience, qualifications, sessions } = professional;
  await erase(table, [...workExperience, ...qualifications, ...sessions]);
  for (const [kind, value] of heldClaims(profile)) await giveUpClaim(table, kind, value, professionalId);
  await deps.removeUser(professionalId);
  await freeNumber(table, profile, delivery.now);
  if (!saidGoodbye(professional)) await sayGoodbye(deps, profile, delivery);
};

/** The profile and the record of the goodbye together: without one of them a next try would forget, or say it again. */
const eraseRest = async (table: Table, profile: ProfileItem): Promise<void> => {
  const { messages } = await readProfessional(table, profile.professionalId, 'SMS#');
  const isLast = ({ kind }: { kind: string }) => kind === 'account-closed';
  await erase(
    table,
    messages.filter((message) => !isLast(message)),
  );
  const last = [...messages.filter(isLast), profile].map(({ pk, sk }) => ({
    Delete: { TableName: table.name, Key: { pk, sk } },
  }));
  const erased = await writeTogether(table, last);
  if (!erased.done) throw new RetryLater('Another try is erasing it');
};

/**
 * Erases a closed account but for what the law keeps. The profile goes last: as long as it stands, every try
 * does the whole again, and the last comes when no request of the time before can still be writing.
 */
export const eraseAccount = async (
  deps: Deps,
  { professionalId }: ClosingIntent,
  delivery: Delivery,
): Promise<void> => {
  const professional = await readProfessional(deps.table, professionalId);
  const { profile } = professional;
  if (!profile) return;
  if (!profile.closingAt) {
    if (delivery.young) throw new RetryLater('The account may still be closed');
    return;
  }
  await eraseAll(deps, professional, profile as Closing, delivery);
  if (delivery.now.getTime() < Date.parse(profile.closingAt) + requestSeconds * 1000)
    throw new RetryLater('A request of before may still be writing');
  await eraseRest(deps.table, profile);
};
