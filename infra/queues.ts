import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { SweepIntent } from '../functions/closing/intents.ts';
import { type QueueName, workers } from './functions.ts';

/** Times that an intent is delivered before it waits for a person in the dead-letter queue. */
export const mostDeliveries = 5;

export type PortalQueue = { readonly queue: IQueue; readonly deadLetters: IQueue };

/** What was enqueued, SMS and erasing: a queue for each urgency, each with its dead letters. */
export class Queues extends Stack {
  readonly queues: Readonly<Record<QueueName, PortalQueue>>;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.queues = {
      accounts: this.queue('accounts'),
      updates: this.queue('updates'),
      alerts: this.queue('alerts'),
      closings: this.queue('closings'),
    };
    this.sweep();
  }

  /** Accounts that nobody uses are looked for once a week. */
  private sweep(): void {
    const message = RuleTargetInput.fromObject({ kind: 'sweep' } satisfies SweepIntent);
    new Rule(this, 'Sweep', {
      schedule: Schedule.rate(Duration.days(7)),
      targets: [new SqsQueue(this.queues.closings.queue, { message })],
    });
  }

  /** Hidden for six times the worker's time-out while it is tried, as the SQS event source wants. */
  private queue(name: QueueName): PortalQueue {
    const timeoutSeconds = workers.find((worker) => worker.queue === name)?.timeoutSeconds ?? 0;
    const kept = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    };
    const deadLetters = new Queue(this, `${name}-dead-letters`, kept);
    const queue = new Queue(this, name, {
      ...kept,
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: mostDeliveries },
    });
    return { queue, deadLetters };
  }
}
