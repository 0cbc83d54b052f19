import type { QueueDescription } from './queue.ts';

const described = (name: string): QueueDescription => ({
  name,
  arn: `arn:aws:sqs:us-east-1:000000000000:${name}`,
  visibilityTimeout: 30,
  delay: 0,
  receiveWait: 0,
  retention: 345_600,
  mostBytes: 1000,
});

/** A queue with its dead letters, for the tests of the emulator. */
export const exampleQueues: QueueDescription[] = [
  { ...described('work'), redrive: { deadLetterArn: described('dead').arn, maxReceiveCount: 2 } },
  described('dead'),
];
