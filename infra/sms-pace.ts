import type { QueueName } from './functions.ts';
import type { Stage } from './stages.ts';

/**
 * What part of the SMS rate each queue may use. Credentials come first: somebody is waiting for them with the phone
 * in hand. A part that is not used is not lent, so that the sum never exceeds what AWS granted.
 */
export const smsShares: Readonly<Record<QueueName, number>> = {
  accounts: 0.65,
  updates: 0.2,
  alerts: 0.1,
  closings: 0.05,
};

/** Milliseconds between the SMS of one worker of a queue. */
export const smsSpacingMs = (
  { workers, smsPerSecond }: Pick<Stage, 'workers' | 'smsPerSecond'>,
  queue: QueueName,
): number => Math.ceil((1000 * workers[queue]) / (smsPerSecond * smsShares[queue]));
