import type { QueueName } from '../../../infra/functions.ts';
import type { Bucket, Clock } from './clock.ts';
import { latency, sdkPause, sdkTries } from './latencies.ts';

export type Buckets = {
  readonly userCreation: Bucket;
  readonly userRead: Bucket;
  readonly userAccountRecovery: Bucket;
  readonly sms: Bucket;
};
/** A promise of an SMS on its way: what of it is done survives a failed delivery. */
export type Message = { readonly askedAt: number; deliveries: number; made: boolean };
type Step = (done: () => void, fail: () => void) => void;

/** One call to a service with a quota, as the SDK makes it: throttled calls are tried again, then given up. */
const calling =
  (clock: Clock, bucket: Bucket, seconds: number, random: () => number): Step =>
  (done, fail) => {
    const attempt = (tried: number) => {
      if (bucket.take()) clock.after(seconds, done);
      else if (tried >= sdkTries) clock.after(latency.throttled, fail);
      else clock.after(latency.throttled + sdkPause(tried, random), () => attempt(tried + 1));
    };
    attempt(1);
  };

const inTurn = (steps: readonly Step[], done: () => void, fail: () => void): void => {
  const [first, ...rest] = steps;
  if (first) first(() => inTurn(rest, done, fail), fail);
  else done();
};

/** What a worker does for one message, call by call (functions/messaging). */
export const workOf = (clock: Clock, buckets: Buckets, random: () => number) => {
  const table =
    (calls: number): Step =>
    (done) =>
      clock.after(calls * latency.table, done);
  const call = (bucket: Bucket, seconds: number) => calling(clock, bucket, seconds, random);
  const sms = [table(1), call(buckets.sms, latency.sms), table(1)];
  const makeUser = (message: Message): Step[] => [
    table(1),
    call(buckets.userCreation, latency.createUser),
    (done) => {
      message.made = true;
      done();
    },
    table(2),
  ];
  /** A user that an earlier delivery made: the account says so, and Cognito is not asked again. */
  const credentials = (message: Message): Step[] =>
    message.made ? [table(1), table(2), ...sms] : [...makeUser(message), ...sms];
  return (queue: QueueName, message: Message, done: () => void, fail: () => void): void =>
    inTurn(queue === 'accounts' ? credentials(message) : [table(1), ...sms], done, fail);
};
