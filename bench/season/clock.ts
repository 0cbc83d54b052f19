/** What happens next: a binary heap of instants, in seconds, with what is done then. */
export class Clock {
  now = 0;
  private readonly times: number[] = [];
  private readonly deeds: (() => void)[] = [];

  at(time: number, deed: () => void): void {
    let child = this.times.length;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if ((this.times[parent] as number) <= time) break;
      this.move(parent, child);
      child = parent;
    }
    this.times[child] = time;
    this.deeds[child] = deed;
  }

  get pending(): number {
    return this.times.length;
  }

  after(seconds: number, deed: () => void): void {
    this.at(this.now + seconds, deed);
  }

  /** Lets everything happen, in order, until nothing is left or the time is over. */
  run(until: number): void {
    while (this.times.length > 0 && (this.times[0] as number) <= until) {
      this.now = this.times[0] as number;
      this.take()();
    }
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from] as number;
    this.deeds[to] = this.deeds[from] as () => void;
  }

  private take(): () => void {
    const first = this.deeds[0] as () => void;
    const [time, deed] = [this.times.pop() as number, this.deeds.pop() as () => void];
    const size = this.times.length;
    if (size === 0) return first;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= size) break;
      if (child + 1 < size && (this.times[child + 1] as number) < (this.times[child] as number)) child += 1;
      if ((this.times[child] as number) >= time) break;
      this.move(child, parent);
      parent = child;
    }
    this.times[parent] = time;
    this.deeds[parent] = deed;
    return first;
  }
}

/** A quota as AWS enforces it: a bucket that fills at a rate and holds one second of it, or more. */
export class Bucket {
  /** Calls, and those of them that were turned away. */
  asked = 0;
  throttled = 0;
  /** The most units that were taken within one second of the clock. */
  peak = 0;
  private level: number;
  private filledAt = 0;
  private second = -1;
  private inSecond = 0;
  private readonly clock: Clock;
  private readonly rate: number;
  private readonly burst: number;

  constructor(clock: Clock, rate: number, burst = rate) {
    [this.clock, this.rate, this.burst, this.level] = [clock, rate, burst, burst];
  }

  take(units = 1): boolean {
    const { now } = this.clock;
    this.level = Math.min(this.burst, this.level + (now - this.filledAt) * this.rate);
    this.filledAt = now;
    this.asked += 1;
    if (this.level < units) {
      this.throttled += 1;
      return false;
    }
    this.level -= units;
    this.count(Math.floor(now), units);
    return true;
  }

  private count(second: number, units: number): void {
    if (second !== this.second) [this.second, this.inSecond] = [second, 0];
    this.inSecond += units;
    this.peak = Math.max(this.peak, this.inSecond);
  }
}
