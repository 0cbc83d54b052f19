import { type Spender, type Spending, spending } from '../../tests/table/spending.ts';
import { Bucket, type Clock } from './clock.ts';
import { latency, sdkPause, sdkTries } from './latencies.ts';
import type { Quotas, WarmThroughput } from './quotas.ts';

/** Something that takes time and succeeds or fails: a call to a service, or several in turn. */
export type Step = (done: () => void, fail: () => void) => void;

export const inTurn = (steps: readonly Step[]): Step => {
  const from =
    (index: number): Step =>
    (done, fail) => {
      const step = steps[index];
      if (step) step(() => from(index + 1)(done, fail), fail);
      else done();
    };
  return from(0);
};

/** The hot places of the table: everything else is spread over so many keys that only the whole table counts. */
export type Hot = 'vacancy' | 'list' | 'shard';

/** The services behind the functions, each with its quota, called as the SDK calls them. */
export class Aws {
  readonly buckets: Readonly<Record<string, Bucket>>;
  /** What was spent on the table in all. */
  readonly units = { read: 0, write: 0 };
  private readonly clock: Clock;
  private readonly random: () => number;

  constructor(clock: Clock, quotas: Quotas, warm: WarmThroughput, random: () => number) {
    [this.clock, this.random] = [clock, random];
    const bucket = (rate: number) => new Bucket(clock, rate);
    this.buckets = {
      UserCreation: bucket(quotas.userCreation),
      UserAuthentication: bucket(quotas.userAuthentication),
      UserAccountRecovery: bucket(quotas.userAccountRecovery),
      SMS: bucket(quotas.sms),
      'table reads': bucket(warm.readUnits),
      'table writes': bucket(warm.writeUnits),
      'partition: the vacancy': bucket(quotas.partitionReads),
      "partition: the largest county's list": bucket(quotas.partitionWrites),
      'partition: a shard of the alerts': bucket(quotas.partitionWrites),
    };
  }

  /** The table calls of an operation or a sender; a hot place takes its own units besides. */
  table(spender: Spender, hot: readonly Hot[] = []): Step {
    return this.spend(spending[spender], hot);
  }

  spend([calls, read, write]: Spending, hot: readonly Hot[] = []): Step {
    const wanted: [Bucket, number][] = [];
    if (read > 0) wanted.push([this.bucket('table reads'), read]);
    if (write > 0) wanted.push([this.bucket('table writes'), write]);
    if (hot.includes('vacancy'))
      wanted.push([this.bucket('partition: the vacancy'), spending.readVacancy[1]]);
    if (hot.includes('list')) wanted.push([this.bucket("partition: the largest county's list"), 1]);
    if (hot.includes('shard')) wanted.push([this.bucket('partition: a shard of the alerts'), 1]);
    const take = () => {
      if (!wanted.every(([bucket, units]) => bucket.take(units))) return false;
      this.units.read += read;
      this.units.write += write;
      return true;
    };
    return this.tried(take, calls * latency.table, sdkTries.table);
  }

  /** A call to a service with a quota of its own. */
  call(service: string, seconds: number, units = 1): Step {
    const bucket = this.bucket(service);
    return this.tried(() => bucket.take(units), seconds, sdkTries.other);
  }

  /** Something without a quota that anybody reaches. */
  wait(seconds: number): Step {
    return (done) => this.clock.after(seconds, done);
  }

  private bucket(name: string): Bucket {
    const bucket = this.buckets[name];
    if (!bucket) throw new Error(`No quota ${name}`);
    return bucket;
  }

  /** Throttled calls are tried again, then given up. */
  private tried(take: () => boolean, seconds: number, tries: number): Step {
    return (done, fail) => {
      const attempt = (tried: number) => {
        if (take()) this.clock.after(seconds, done);
        else if (tried >= tries) this.clock.after(latency.throttled, fail);
        else this.clock.after(latency.throttled + sdkPause(tried, this.random), () => attempt(tried + 1));
      };
      attempt(1);
    };
  }
}
