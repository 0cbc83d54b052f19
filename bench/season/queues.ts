import { openPace } from '../../functions/messaging/pace.ts';
import { pauseSeconds, RetryLater } from '../../functions/queue/consumer.ts';
import { delaySeconds } from '../../functions/queue/enqueue.ts';
import { type QueueName, workers } from '../../infra/functions.ts';
import { mostDeliveries } from '../../infra/queues.ts';
import type { Clock } from './clock.ts';
import type { Lambda } from './lambda.ts';
import { latency } from './latencies.ts';

/** The queues of a season's great days; hardly anybody closes an account on them. */
export type BusyQueue = Exclude<QueueName, 'closings'>;

/** What one SMS is for; somebody who asks again makes another intent of the same errand. */
export type Errand = {
  /** Since when the person waits. */
  readonly since: number;
  readonly needsUser: boolean;
  /** Whether the deed is in the table, the user in the pool, the SMS with SNS. */
  deed: boolean;
  made: boolean;
  served: boolean;
  told(): void;
};

/** An intent of an SMS on its way. */
export type Message = { readonly enqueuedAt: number; readonly errand: Errand; deliveries: number };

export const errandOf = (since: number, needsUser = false, told = () => {}): Errand => ({
  since,
  needsUser,
  deed: false,
  made: false,
  served: false,
  told,
});

/** How a delivery can end. */
export type Ended = 'sent' | 'dropped' | 'not yet' | 'failed';
/** An environment of Lambda, which says how long its next SMS has to wait. */
export type Environment = ReturnType<typeof openPace>;
export type Work = (message: Message, environment: Environment, ended: (how: Ended) => void) => void;

/** What became of one queue's messages. */
export class Fate {
  readonly delays: number[] = [];
  enqueued = 0;
  sent = 0;
  dropped = 0;
  deadLetters = 0;
  deliveries = 0;
  postponed = 0;
  receives = 0;
  waiting = 0;
  mostWaiting = 0;
}

export type Pace = { readonly workers: number; readonly spacingMs: number };

/** Where things happen: the clock, Lambda, and chance. */
export type Place = { readonly clock: Clock; readonly lambda: Lambda; readonly random: () => number };

/** A queue with its worker: batches of up to ten, so many at once, each intent on its own. */
export class PortalQueue {
  readonly name: BusyQueue;
  readonly fate = new Fate();
  private ready: Message[] = [];
  private head = 0;
  private readonly free: Environment[];
  private readonly batchSize: number;
  readonly clock: Clock;
  private readonly lambda: Lambda;
  private readonly random: () => number;
  private readonly work: Work;

  constructor(place: Place, name: BusyQueue, pace: Pace, work: Work) {
    [this.clock, this.lambda, this.random] = [place.clock, place.lambda, place.random];
    [this.name, this.work] = [name, work];
    this.free = Array.from({ length: pace.workers }, () => openPace(pace.spacingMs));
    this.batchSize = workers.find(({ queue }) => queue === name)?.batchSize ?? 1;
  }

  enqueue(errand: Errand): void {
    const message: Message = { enqueuedAt: this.clock.now, errand, deliveries: 0 };
    this.fate.enqueued += 1;
    this.fate.waiting += 1;
    this.fate.mostWaiting = Math.max(this.fate.mostWaiting, this.fate.waiting);
    this.clock.after(delaySeconds, () => this.offer(message));
  }

  private offer(message: Message): void {
    this.ready.push(message);
    this.deliver();
  }

  private deliver(): void {
    while (this.free.length > 0 && this.head < this.ready.length) {
      const batch = this.ready.slice(this.head, this.head + this.batchSize);
      if (!this.start(batch)) return void this.clock.after(1, () => this.deliver());
      this.head += batch.length;
      if (this.head > 50_000) [this.ready, this.head] = [this.ready.slice(this.head), 0];
    }
  }

  private start(batch: readonly Message[]): boolean {
    const environment = this.free[0] as Environment;
    const began = this.lambda.run(`send-${this.name}`, (over) => this.handle(batch, environment, over));
    if (began) this.free.shift();
    return began;
  }

  private handle(batch: readonly Message[], environment: Environment, over: () => void): void {
    let left = batch.length;
    this.fate.receives += 1;
    const ended = () => {
      left -= 1;
      if (left > 0) return;
      over();
      this.free.push(environment);
      this.deliver();
    };
    this.clock.after(latency.poll, () => {
      for (const message of batch) this.one(message, environment, ended);
    });
  }

  private one(message: Message, environment: Environment, ended: () => void): void {
    message.deliveries += 1;
    this.fate.deliveries += 1;
    this.work(message, environment, (how) => {
      if (how === 'sent' || how === 'dropped') this.over(message, how);
      else this.again(message, how);
      ended();
    });
  }

  private over({ errand }: Message, how: 'sent' | 'dropped'): void {
    this.fate.waiting -= 1;
    this.fate[how] += 1;
    if (how === 'dropped' || errand.served) return;
    errand.served = true;
    this.fate.delays.push(this.clock.now - errand.since);
    errand.told();
  }

  private again(message: Message, how: 'not yet' | 'failed'): void {
    if (message.deliveries >= mostDeliveries) {
      this.fate.waiting -= 1;
      this.fate.deadLetters += 1;
      return;
    }
    this.fate.postponed += 1;
    const error = how === 'not yet' ? new RetryLater() : undefined;
    this.clock.after(pauseSeconds(error, message.deliveries, this.random), () => this.offer(message));
  }
}
