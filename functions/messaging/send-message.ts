import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Language } from '../../contract/language.ts';
import type { MessageKind } from '../../contract/message.ts';
import { beginningOf, expiryOf } from '../../contract/retention.ts';
import { type ParametersOf, secretKinds, smsText } from '../../contract/wording/sms.ts';
import { derivedId } from '../edge/idempotency.ts';
import { measure } from '../edge/metrics.ts';
import type { Table } from '../table/client.ts';
import type { MessageItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import type { SendText } from './sms.ts';
import type { Delivery } from './work.ts';

export type Sender = { table: Table; sendText: SendText };

type Person = { professionalId: string; phone: string; language: Language };
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

/** Records the message before it is sent, or finds what an earlier try has recorded. */
const recordOrFind = async ({ table }: Sender, item: MessageItem): Promise<Recorded> => {
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
    const recordedAt = beginningOf('messages', Number(Item.expiresAt?.N)).getTime();
    return { sent: Item.state?.S === 'sent', recordedAt };
  }
};

const mark = async ({ table }: Sender, { pk, sk }: MessageItem, state: 'sent' | 'failed', now: Date) => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: 'SET #state = :state, sentAt = :now',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': state, ':now': now.toISOString() },
    }),
  );
};

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
  const messageId = `${at}-${derivedId(kind, cause).slice(-8)}`;
  const item: MessageItem = {
    ...keys.message(professionalId, messageId),
    messageId,
    kind,
    state: 'recorded',
    at,
    expiresAt: expiryOf('messages', now),
    ...(secretKinds.includes(kind) ? {} : { text }),
  };
  const { sent, recordedAt } = await recordOrFind(sender, item);
  if (sent) return;
  try {
    await sender.sendText(phone, text);
  } catch (error) {
    if (last) {
      await mark(sender, item, 'failed', now);
      measure({ SmsFailed: 1 }, { kind });
    }
    throw error;
  }
  const sentAt = Date.now();
  await mark(sender, item, 'sent', now);
  const [SmsDelay, SmsSending] = [sentAt - Date.parse(since), sentAt - recordedAt];
  measure({ SmsSent: 1, SmsDelay, SmsSending }, { kind });
};
