import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { once } from '../../contract/schema.ts';
import { clientTimeouts } from '../client-timeouts.ts';
import { errorFacts, log } from '../telemetry/log.ts';

/** Seconds from which an intent without its deed is of a request that never came to it: a request lives 10. */
export const abandonedAfterSeconds = 25;

/** What is known of an intent's delivery. */
export type Delivery = {
  now: Date;
  /** The deed may still come: the request that enqueued it can still be running. */
  young: boolean;
  /** No further try after this one: what fails now goes to the dead letters. */
  last: boolean;
};

/** Thrown where the deed is not there yet; the queue brings the intent again in a moment. */
export class RetryLater extends Error {
  /** Seconds after which it is worth another look, where that is known. */
  readonly seconds: number | undefined;
  constructor(message?: string, seconds?: number) {
    super(message);
    this.seconds = seconds;
  }
}

type Work<I> = (intent: I, delivery: Delivery) => Promise<void>;

const deliveryOf = ({ attributes }: SQSRecord, now: Date, mostTries: number): Delivery => ({
  now,
  young: now.getTime() - Number(attributes.SentTimestamp) < abandonedAfterSeconds * 1000,
  last: Number(attributes.ApproximateReceiveCount) >= mostTries,
});

/**
 * Seconds to the next try: longer and longer, a little apart from each other. Where the deed is awaited, soon,
 * and so that the waiting ends before the tries do: a deed that never came is no dead letter.
 */
export const pauseSeconds = (error: unknown, tries: number, random: () => number = Math.random): number =>
  error instanceof RetryLater
    ? (error.seconds ?? 2 ** (tries + 1))
    : Math.min(600, Math.round(5 * 3 ** (tries - 1) * (0.75 + random() / 2)));

const queue = once(() => new SQSClient(clientTimeouts));

const postpone = async ({ receiptHandle, attributes }: SQSRecord, error: unknown): Promise<void> => {
  const VisibilityTimeout = pauseSeconds(error, Number(attributes.ApproximateReceiveCount));
  const QueueUrl = process.env.QUEUE_URL;
  await queue()
    .send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout }))
    .catch((failure) => log('warn', 'not-postponed', errorFacts(failure)));
};

/** Where an intent came from, for the log: never whom it concerns. */
const originOf = (body: string): { kind?: string | undefined; requestId?: string | undefined } => {
  try {
    const { kind, requestId, resetId } = JSON.parse(body) as Record<string, string | undefined>;
    return { kind, requestId: requestId ?? resetId };
  } catch {
    return {};
  }
};

const one = async <I>(
  record: SQSRecord,
  work: Work<I>,
  mostTries: number,
): Promise<SQSBatchItemFailure[]> => {
  try {
    await work(JSON.parse(record.body) as I, deliveryOf(record, new Date(), mostTries));
    return [];
  } catch (error) {
    const tries = Number(record.attributes.ApproximateReceiveCount);
    const facts = { ...originOf(record.body), tries, ...errorFacts(error) };
    log(error instanceof RetryLater ? 'info' : 'error', 'intent-failed', facts);
    await postpone(record, error);
    return [{ itemIdentifier: record.messageId }];
  }
};

/** The Lambda handler of a queue: each intent succeeds or fails by itself, and a failed one comes back later. */
export const worker =
  <I>(work: Work<I>, mostTries = Number(process.env.MOST_TRIES)) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => ({
    batchItemFailures: (await Promise.all(Records.map((record) => one(record, work, mostTries)))).flat(),
  });
