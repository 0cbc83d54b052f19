import { randomUUID } from 'node:crypto';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Language } from '../../contract/language.ts';
import type { MessageKind } from '../../contract/message.ts';
import { beginningOf, expiryOf, type Kept } from '../../contract/retention.ts';
import { type ParametersOf, secretKinds, smsText } from '../../contract/wording/sms.ts';
import { lifeMs } from '../client-timeouts.ts';
import { derivedId } from '../http/idempotency.ts';
import { type Delivery, RetryLater } from '../queue/consumer.ts';
import type { Table } from '../table/client.ts';
import type { MessageItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';
import { errorFacts, log } from '../telemetry/log.ts';
import { measure } from '../telemetry/metrics.ts';
import type { SendText } from './sms.ts';

export type Sender = { table: Table; sendText: SendText };

/** Who hears; whoever has no profile yet is a number only. */
type Person = { professionalId?: string; phone: string; language: Language };
type Content<K extends MessageKind> = {
  kind: K;
  parameters: ParametersOf<K>;
  /** What happened when: two tries of one message agree on it, two messages never. */
  at: string;
  cause: string;
  /** When the person began to wait for it, where that is not `at`. */
  since?: string;
};

type Recorded = { sent: boolean; recordedAt: number };
type Earlier = { state?: { S?: string }; expiresAt?: { N?: string } };

/** Two tries of one message agree on it, two messages never. */
export const messageIdOf = (kind: MessageKind, at: string, cause: string): string =>
  `${at}-${derivedId(kind, cause).slice(-8)}`;

/** A number without an account is kept no longer for an SMS than for having asked. */
const lifeOf = (professionalId: string | undefined): Kept =>
  professionalId === undefined ? 'requests' : 'messages';

/** Takes a message that an earlier try has recorded, unless another one is at it. */
const takeOver = async ({ table }: Sender, { pk, sk, triedBy, triedUntil }: MessageItem, now: Date) => {
  const taken = await conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk, sk },
        ConditionExpression:
          'triedBy = :me OR (#state <> :sent AND (attribute_not_exists(triedUntil) OR triedUntil <= :now))',
        UpdateExpression: 'SET triedBy = :me, triedUntil = :until',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':me': triedBy,
          ':until': triedUntil,
          ':sent': 'sent',
          ':now': now.toISOString(),
        },
      }),
    ),
  );
  if (!taken.done) throw new RetryLater('Another try is sending it', lifeMs / 1000);
};

/**
 * Records the message before it is sent, or finds what an earlier try has recorded, and takes it: of two deliveries
 * of one intent at once one sends, and the other looks again when the first one's time is over.
 */
const recordAndTake = async (sender: Sender, item: MessageItem, life: Kept, now: Date): Promise<Recorded> => {
  const { table } = sender;
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { sent: false, recordedAt: Date.now() };
  } catch (error) {
    if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
    const { Item = {} } = error as { Item?: Earlier };
    const recordedAt = beginningOf(life, Number(Item.expiresAt?.N)).getTime();
    if (Item.state?.S === 'sent') return { sent: true, recordedAt };
    await takeOver(sender, item, now);
    return { sent: false, recordedAt };
  }
};

const update = ({ table }: Sender, { pk, sk }: MessageItem, expression: string, values?: object) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: `${expression} REMOVE triedBy, triedUntil`.trim(),
      ...values,
    }),
  );

const mark = (sender: Sender, item: MessageItem, state: 'sent' | 'failed', now: Date) =>
  update(sender, item, 'SET #state = :state, sentAt = :now', {
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':state': state, ':now': now.toISOString() },
  });

/** The next try may come as soon as the queue brings it; where even this fails, when this try's time is over. */
const letGo = (sender: Sender, item: MessageItem) =>
  update(sender, item, '').catch((error) => log('warn', 'not-let-go', errorFacts(error)));

/**
 * Records a message, sends it, marks it sent: once for its cause, however often it is tried.
 * The text of a kind that holds a secret is sent and not kept.
 */
export const sendMessage = async <K extends MessageKind>(
  sender: Sender,
  { professionalId, phone, language }: Person,
  { kind, parameters, at, cause, since = at }: Content<K>,
  { now, last }: Delivery,
): Promise<void> => {
  const text = smsText(kind, parameters, language);
  const messageId = messageIdOf(kind, at, cause);
  const item: MessageItem = {
    ...(professionalId === undefined
      ? keys.accountMessage(phone, messageId)
      : keys.message(professionalId, messageId)),
    messageId,
    kind,
    state: 'recorded',
    at,
    expiresAt: expiryOf(lifeOf(professionalId), now),
    triedBy: randomUUID(),
    triedUntil: new Date(now.getTime() + lifeMs).toISOString(),
    ...(secretKinds.includes(kind) ? {} : { text }),
  };
  const { sent, recordedAt } = await recordAndTake(sender, item, lifeOf(professionalId), now);
  if (sent) return;
  try {
    await sender.sendText(phone, text);
  } catch (error) {
    await (last ? mark(sender, item, 'failed', now) : letGo(sender, item));
    if (last) measure({ SmsFailed: 1 }, { kind });
    throw error;
  }
  const sentAt = Date.now();
  await mark(sender, item, 'sent', now);
  const [SmsDelay, SmsSending] = [sentAt - Date.parse(since), sentAt - recordedAt];
  measure({ SmsSent: 1, SmsDelay, SmsSending }, { kind });
};
