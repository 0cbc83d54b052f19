import type { Functions } from '../lambda/functions.ts';
import type { MappingDescription } from '../template/functions.ts';
import type { MessageAttribute } from './messages.ts';
import type { Queue, Received } from './queue.ts';
import { md5Of, systemAttributes } from './service.ts';

const pollSeconds = 20;

const attributeOf = ({ DataType, StringValue, BinaryValue }: MessageAttribute) => ({
  dataType: DataType,
  ...(StringValue === undefined ? {} : { stringValue: StringValue }),
  ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
  stringListValues: [],
  binaryListValues: [],
});

const recordOf = (message: Received, arn: string) => ({
  messageId: message.id,
  receiptHandle: message.handle,
  body: message.body,
  attributes: systemAttributes(message),
  messageAttributes: Object.fromEntries(
    Object.entries(message.attributes).map(([name, attribute]) => [name, attributeOf(attribute)]),
  ),
  md5OfBody: md5Of(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: arn.split(':')[3],
});

/** The ids that a function reported as failed; an answer that AWS would not understand fails the whole batch. */
const failuresIn = (result: string, messages: Received[]): Set<string> => {
  const answer = JSON.parse(result) as { batchItemFailures?: { itemIdentifier?: unknown }[] } | null;
  const ids = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => String(itemIdentifier ?? ''));
  const known = new Set(messages.map(({ id }) => id));
  return ids.every((id) => known.has(id)) ? new Set(ids) : known;
};

/** Waits for more messages until the batch is full or the window is over. */
const gather = async (queue: Queue, mapping: MappingDescription, first: Received[], signal: AbortSignal) => {
  const until = Date.now() + mapping.windowSeconds * 1000;
  const batch = [...first];
  while (batch.length < mapping.batchSize && Date.now() < until && !signal.aborted) {
    const seconds = (until - Date.now()) / 1000;
    batch.push(...(await queue.poll(mapping.batchSize - batch.length, seconds, undefined, signal)));
  }
  return batch;
};

const deliver = async (
  queue: Queue,
  mapping: MappingDescription,
  functions: Functions,
  messages: Received[],
) => {
  const Records = messages.map((message) => recordOf(message, mapping.queueArn));
  const outcome = await functions.invoke(mapping.functionName, { Records });
  if ('error' in outcome) return;
  const failed = mapping.reportsFailures ? failuresIn(outcome.result, messages) : new Set<string>();
  await queue.delete(messages.filter(({ id }) => !failed.has(id)).map(({ handle }) => handle));
};

const repeat = async (
  queue: Queue,
  mapping: MappingDescription,
  functions: Functions,
  signal: AbortSignal,
) => {
  while (!signal.aborted) {
    const first = await queue.poll(mapping.batchSize, pollSeconds, undefined, signal);
    if (first.length === 0) continue;
    const messages = await gather(queue, mapping, first, signal);
    if (!signal.aborted) await deliver(queue, mapping, functions, messages);
  }
};

/**
 * Delivers a queue's messages to its function, as many batches at once as the mapping allows. What
 * fails becomes visible again after the queue's visibility timeout, as on AWS.
 */
export const deliverQueue = (
  queue: Queue,
  mapping: MappingDescription,
  functions: Functions,
): { stop(): Promise<void> } => {
  const controller = new AbortController();
  const loops = Array.from({ length: mapping.maxConcurrency }, () =>
    repeat(queue, mapping, functions, controller.signal),
  );
  const all = Promise.all(loops);
  all.catch((error) => process.stderr.write(`Delivery from ${mapping.queueArn} ended: ${error}\n`));
  return {
    stop: async () => {
      controller.abort();
      await all.catch(() => undefined);
    },
  };
};
