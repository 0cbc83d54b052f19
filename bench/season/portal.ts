import type { Operation } from '../../contract/operation.ts';
import { type OperationName, operations } from '../../contract/operations/index.ts';
import { abandonedAfterSeconds } from '../../functions/queue/consumer.ts';
import type { Stage } from '../../infra/stages.ts';
import { mostAttempts, pauseMs } from '../../web/api/retry.ts';
import { Aws, inTurn, type Step } from './aws.ts';
import { Bucket, Clock } from './clock.ts';
import { Lambda } from './lambda.ts';
import { latency } from './latencies.ts';
import {
  type BusyQueue,
  type Ended,
  type Environment,
  type Errand,
  type Message,
  type Pace,
  PortalQueue,
} from './queues.ts';
import { newTable, type Quotas } from './quotas.ts';

/**
 * Who knows the password of an SMS: the portal (decision 0060), or the user pool as before, where a user is made for
 * each SMS and answers a challenge.
 */
export type FirstPassword = 'of the portal' | 'of the pool';

/** How the portal is set up: the stage as deployed, and what each queue's workers may do. */
export type Setting = {
  readonly firstPassword: FirstPassword;
  readonly stage: Pick<Stage, 'apiRate' | 'warmThroughput'>;
  readonly quotas: Quotas;
  readonly paces: Readonly<Record<BusyQueue, Pace>>;
};

type Sender = 'the sender of a new account' | 'the sender of a notice' | 'the sender of an alert';
type Ending = (how: Ended) => void;
export type Tally = { asked: number; sent: number; done: number; gatewayThrottled: number; busy: number };
const none = (): Tally => ({ asked: 0, sent: 0, done: 0, gatewayThrottled: 0, busy: 0 });

const sendable = ({ method, idempotent }: Operation): boolean => method !== 'POST' || idempotent === true;

/** The portal on AWS: the page's time-outs, API Gateway, Lambda, the services behind it and the queues. */
export class Portal {
  readonly clock = new Clock();
  readonly setting: Setting;
  readonly random: () => number;
  readonly aws: Aws;
  readonly lambda: Lambda;
  readonly gateway: Bucket;
  readonly queues: Readonly<Record<BusyQueue, PortalQueue>>;
  readonly tallies = new Map<OperationName, Tally>();

  constructor(setting: Setting, random: () => number) {
    const { stage, quotas, paces } = setting;
    [this.setting, this.random] = [setting, random];
    this.aws = new Aws(this.clock, quotas, stage.warmThroughput ?? newTable, random);
    this.lambda = new Lambda(this.clock, quotas);
    const { perSecond, burst } = stage.apiRate;
    this.gateway = new Bucket(
      this.clock,
      Math.min(perSecond, quotas.apiRequests),
      Math.min(burst, quotas.apiBurst),
    );
    const queue = (name: BusyQueue, sender: Sender) =>
      new PortalQueue(this, name, paces[name], (message, pace, ended) =>
        this.send(message, sender, pace, ended),
      );
    this.queues = {
      accounts: queue('accounts', 'the sender of a new account'),
      updates: queue('updates', 'the sender of a notice'),
      alerts: queue('alerts', 'the sender of an alert'),
    };
  }

  /** What the page sends, again and again as `web/api/retry.ts` says; then it tells the person how it ended. */
  ask(name: OperationName, work: Step, told: (done: boolean) => void): void {
    const tally = this.tally(name);
    tally.asked += 1;
    const attempts = sendable(operations[name]) ? mostAttempts : 1;
    const attempt = (number: number) =>
      this.request(name, work, (done) => {
        if (done || number >= attempts) told(done);
        else this.clock.after(pauseMs(number, this.random) / 1000, () => attempt(number + 1));
      });
    attempt(1);
  }

  private request(name: OperationName, work: Step, answered: (done: boolean) => void): void {
    const tally = this.tally(name);
    tally.sent += 1;
    const answer = (done: boolean) => this.clock.after(latency.network, () => answered(done));
    if (!this.gateway.take()) {
      tally.gatewayThrottled += 1;
      answer(false);
      return;
    }
    const ended = (done: boolean) => {
      if (done) tally.done += 1;
      else tally.busy += 1;
      answer(done);
    };
    const taken = this.lambda.run(operations[name].part, (over) => {
      const end = (done: boolean) =>
        this.clock.after(latency.answer, () => {
          over();
          ended(done);
        });
      work(
        () => end(true),
        () => end(false),
      );
    });
    if (!taken) ended(false);
  }

  private tally(name: OperationName): Tally {
    const known = this.tallies.get(name) ?? none();
    this.tallies.set(name, known);
    return known;
  }

  /** What a worker does with one intent. */
  private send({ enqueuedAt, errand }: Message, sender: Sender, pace: Environment, ended: Ending): void {
    const look = () => {
      if (errand.served) return ended('dropped');
      if (!errand.deed)
        return ended(this.clock.now - enqueuedAt < abandonedAfterSeconds ? 'not yet' : 'dropped');
      const sms: Step = (done, fail) =>
        this.clock.after(pace(1000 * this.clock.now) / 1000, () =>
          this.aws.call('SMS', latency.sms)(done, fail),
        );
      inTurn([this.madeFirst(errand), this.aws.table(sender), sms])(
        () => ended('sent'),
        () => ended('failed'),
      );
    };
    this.clock.after(latency.table, look);
  }

  /** A function that a service calls while it answers. */
  trigger(name: string, work: Step): Step {
    return (done, fail) => {
      const taken = this.lambda.run(name, (over) => {
        const end = (then: () => void) =>
          this.clock.after(latency.answer, () => {
            over();
            then();
          });
        work(
          () => end(done),
          () => end(fail),
        );
      });
      if (!taken) this.clock.after(latency.throttled, fail);
    };
  }

  /** Where the pool keeps first passwords, a user is made, once, before the SMS goes out. */
  private madeFirst(errand: Errand): Step {
    if (this.setting.firstPassword === 'of the portal' || !errand.needsUser || errand.made)
      return (done) => done();
    const make = this.aws.call('UserCreation', latency.createUser);
    return (done, fail) =>
      make(() => {
        errand.made = true;
        done();
      }, fail);
  }
}
