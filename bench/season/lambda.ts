import { Bucket, type Clock } from './clock.ts';
import { latency } from './latencies.ts';
import type { Quotas } from './quotas.ts';

type Place = { idle: number; busy: number; peak: number; growth: Bucket };
/** What Lambda did and bills. */
export type Ran = { calls: number; seconds: number; coldStarts: number; throttled: number; peak: number };

/** Lambda: environments are reused; new ones start cold, and no faster than a function may grow. */
export class Lambda {
  busy = 0;
  peak = 0;
  throttled = 0;
  readonly ran = new Map<string, Ran>();
  private readonly places = new Map<string, Place>();
  private readonly clock: Clock;
  private readonly quotas: Quotas;

  constructor(clock: Clock, quotas: Quotas) {
    [this.clock, this.quotas] = [clock, quotas];
  }

  /** Begins a call, or says that there is no room; `work` is handed what ends it. */
  run(name: string, work: (ended: () => void) => void): boolean {
    const place = this.place(name);
    const ran = this.ran.get(name) as Ran;
    const cold = place.idle === 0;
    if (this.busy >= this.quotas.lambdaConcurrency || (cold && !place.growth.take())) {
      this.throttled += 1;
      ran.throttled += 1;
      return false;
    }
    if (cold) ran.coldStarts += 1;
    else place.idle -= 1;
    this.enter(place, ran);
    const began = this.clock.now;
    this.clock.after(cold ? latency.coldStart : 0, () =>
      work(() => {
        this.busy -= 1;
        place.busy -= 1;
        place.idle += 1;
        ran.seconds += this.clock.now - began;
      }),
    );
    return true;
  }

  private enter(place: Place, ran: Ran): void {
    this.busy += 1;
    place.busy += 1;
    ran.calls += 1;
    this.peak = Math.max(this.peak, this.busy);
    ran.peak = Math.max(ran.peak, place.busy);
  }

  private place(name: string): Place {
    const known = this.places.get(name);
    if (known) return known;
    const { lambdaScaling } = this.quotas;
    const growth = new Bucket(this.clock, lambdaScaling / 10, lambdaScaling);
    const place = { idle: 0, busy: 0, peak: 0, growth };
    this.places.set(name, place);
    this.ran.set(name, { calls: 0, seconds: 0, coldStarts: 0, throttled: 0, peak: 0 });
    return place;
  }
}
