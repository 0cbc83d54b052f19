import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { MAXIMUM_RETRY_DELAY, Retry } from '@smithy/core/retry';

/**
 * Seconds that calls take, warm, within one Region: assumptions, on the slow side, of what AWS's own dashboards show.
 * The answers of the season do not hang on them: queues wait for quotas, not for these.
 */
export const latency = {
  table: 0.006,
  queue: 0.012,
  createUser: 0.25,
  signIn: 0.25,
  sms: 0.15,
  throttled: 0.02,
  /** Between a message being visible and its worker's first line. */
  poll: 0.05,
  /** An answer of a function beyond its calls: the runtime, the edge. */
  answer: 0.003,
  coldStart: 0.45,
  /** To and from a phone in Kenya. */
  network: 0.15,
} as const;

const region = 'af-south-1';
/** How often the SDK's clients, as the functions make them, try a call that is throttled. */
export const sdkTries = {
  table: await new DynamoDBClient({ region }).config.maxAttempts(),
  other: await new SNSClient({ region }).config.maxAttempts(),
};

/** Seconds that the SDK waits before it sends a throttled call again. */
export const sdkPause = (tried: number, random: () => number): number =>
  (random() * Math.min(MAXIMUM_RETRY_DELAY, Retry.throttlingDelay() * 2 ** (tried - 1))) / 1000;
