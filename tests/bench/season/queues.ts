import { delaySeconds } from '../../../functions/messaging/intents.ts';
import { pauseSeconds } from '../../../functions/messaging/work.ts';
import { type QueueName, workers } from '../../../infra/functions.ts';
import { mostDeliveries } from '../../../infra/queues.ts';
import { Bucket, Clock } from './clock.ts';
import { latency } from './latencies.ts';
import { type Buckets, type Message, workOf } from './messages.ts';
import type { Quotas } from './quotas.ts';

export const queueNames: readonly QueueName[] = ['accounts', 'notices', 'alerts'];
const sampleSeconds = 20;

/** What became of one queue's messages. */
export type Fate = {
  delays: Float64Array;
  sent: number;
  deliveries: number;
  deadLetters: number;
  waiting: number;
  /** Messages that wait, every twenty seconds. */
  depth: number[];
  workerSeconds: number;
  workerCalls: number;
};

export type Pace = {
  readonly workers: Readonly<Record<QueueName, number>>;
  /** Seconds that a worker leaves between its messages; none where it takes its batch all at once. */
  readonly spacing?: Readonly<Record<QueueName, number>>;
};

class PortalQueue {
  readonly fate: Fate;
  private readonly ready: Message[] = [];
  private head = 0;
  private busy = 0;
  private readonly clock: Clock;
  private readonly batchSize: number;
  private readonly mostWorkers: number;
  private readonly spacing: number;
  private readonly work: (message: Message, done: () => void, fail: () => void) => void;

  constructor(clock: Clock, name: QueueName, count: number, pace: Pace, work: ReturnType<typeof workOf>) {
    this.clock = clock;
    this.batchSize = workers.find(({ queue }) => queue === name)?.batchSize ?? 1;
    this.mostWorkers = pace.workers[name];
    this.spacing = pace.spacing?.[name] ?? 0;
    this.work = (message, done, fail) => work(name, message, done, fail);
    this.fate = {
      delays: new Float64Array(count),
      sent: 0,
      deliveries: 0,
      deadLetters: 0,
      waiting: 0,
      depth: [],
      workerSeconds: 0,
      workerCalls: 0,
    };
  }

  promise(at: number): void {
    this.fate.waiting += 1;
    const message: Message = { askedAt: at, deliveries: 0, made: false };
    this.clock.after(delaySeconds, () => this.offer(message));
  }

  private offer(message: Message): void {
    this.ready.push(message);
    this.deliver();
  }

  private deliver(): void {
    while (this.busy < this.mostWorkers && this.head < this.ready.length) {
      const batch = this.ready.slice(this.head, this.head + this.batchSize);
      this.head += batch.length;
      if (this.head > 50_000) this.forget();
      this.start(batch);
    }
  }

  private forget(): void {
    this.ready.splice(0, this.head);
    this.head = 0;
  }

  private start(batch: readonly Message[]): void {
    this.busy += 1;
    this.fate.workerCalls += 1;
    const startedAt = this.clock.now + latency.poll;
    let left = batch.length;
    const ended = () => {
      left -= 1;
      if (left > 0) return;
      this.busy -= 1;
      this.fate.workerSeconds += this.clock.now - startedAt;
      this.deliver();
    };
    for (const [index, message] of batch.entries())
      this.clock.at(startedAt + index * this.spacing, () => this.one(message, ended));
  }

  private one(message: Message, ended: () => void): void {
    message.deliveries += 1;
    this.fate.deliveries += 1;
    const done = () => {
      this.fate.delays[this.fate.sent++] = this.clock.now - message.askedAt;
      this.fate.waiting -= 1;
      ended();
    };
    const fail = () => {
      if (message.deliveries >= mostDeliveries) this.fate.deadLetters += 1;
      else this.clock.after(pauseSeconds(undefined, message.deliveries), () => this.offer(message));
      ended();
    };
    this.work(message, done, fail);
  }
}

export type Sending = { fates: Readonly<Record<QueueName, Fate>>; buckets: Buckets };

/** Sends the SMS of a day: the seconds at which each queue's messages are promised, the quotas, the workers. */
export const send = (
  promises: Partial<Record<QueueName, Float64Array>>,
  quotas: Quotas,
  pace: Pace,
  until: number,
  random: () => number,
): Sending => {
  const clock = new Clock();
  const buckets: Buckets = {
    userCreation: new Bucket(clock, quotas.userCreation),
    userRead: new Bucket(clock, quotas.userRead),
    userAccountRecovery: new Bucket(clock, quotas.userAccountRecovery),
    sms: new Bucket(clock, quotas.sms),
  };
  const work = workOf(clock, buckets, random);
  const open = queueNames.map((name) => {
    const times = promises[name] ?? new Float64Array(0);
    const queue = new PortalQueue(clock, name, times.length, pace, work);
    const next = (index: number) => {
      const at = times[index];
      if (at === undefined) return;
      clock.at(at, () => {
        queue.promise(at);
        next(index + 1);
      });
    };
    next(0);
    return [name, queue.fate] as const;
  });
  for (let at = 0; at <= until; at += sampleSeconds)
    clock.at(at, () => {
      for (const [, fate] of open) fate.depth.push(fate.waiting);
    });
  clock.run(until);
  return { fates: Object.fromEntries(open) as Record<QueueName, Fate>, buckets };
};
