import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientTimeouts } from '../client-timeouts.ts';

/** A queue of intents as a use case receives it. */
export type Queue = { readonly client: SQSClient; readonly url: string };

export const openQueue = (url: string = ''): Queue => ({ client: new SQSClient(clientTimeouts), url });

/** Seconds after which no request that was let in is still at work: the functions' time-out and a little. */
export const requestSeconds = 12;

/** Most messages that SQS takes in one call. */
const batchSize = 10;
/** The deed follows within a second; the worker then finds it at the first look. */
export const delaySeconds = 1;

const send = async ({ client, url }: Queue, intents: readonly object[]): Promise<void> => {
  const Entries = intents.map((intent, index) => ({
    Id: String(index),
    MessageBody: JSON.stringify(intent),
    DelaySeconds: delaySeconds,
  }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  if (Failed.length > 0) throw Object.assign(new Error('Intents not taken'), { name: 'ServiceUnavailable' });
};

/** Puts intents on a queue before the writes that cause them; throws where not every intent was taken. */
export const enqueue = async (queue: Queue, intents: readonly object[]): Promise<void> => {
  for (let from = 0; from < intents.length; from += batchSize)
    await send(queue, intents.slice(from, from + batchSize));
};
