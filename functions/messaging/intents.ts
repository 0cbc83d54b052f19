import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ApplicationStatus } from '../../contract/application.ts';

/** The SMS about a step of an application: the step is in the item's history, named by its status and instant. */
export type NoticeIntent = {
  kind: 'application-step';
  professionalId: string;
  vacancyId: string;
  status: ApplicationStatus;
  at: string;
};

/** The SMS about a new vacancy, to everyone who chose that alert. */
export type AlertIntent = { kind: 'vacancy-published'; vacancyId: string };

/** A queue of intents as a use case receives it. */
export type Queue = { readonly client: SQSClient; readonly url: string };

export const openQueue = (url: string = ''): Queue => ({ client: new SQSClient({}), url });

/** Most messages that SQS takes in one call. */
const batchSize = 10;
/** The deed follows within a second; the worker then finds it at the first look. */
const DelaySeconds = 1;

const send = async ({ client, url }: Queue, intents: readonly object[]): Promise<void> => {
  const Entries = intents.map((intent, index) => ({
    Id: String(index),
    MessageBody: JSON.stringify(intent),
    DelaySeconds,
  }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
  if (Failed.length > 0) throw Object.assign(new Error('Intents not taken'), { name: 'ServiceUnavailable' });
};

/** Promises SMS before the deeds that cause them; throws where not every promise was taken. */
export const promise = async (queue: Queue, intents: readonly object[]): Promise<void> => {
  for (let from = 0; from < intents.length; from += batchSize)
    await send(queue, intents.slice(from, from + batchSize));
};
