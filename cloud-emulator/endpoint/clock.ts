/** The time of the emulated services: this machine's, which a test may move forward. */
export class Clock {
  #ahead = 0;
  readonly #listeners = new Set<() => void>();

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.#ahead;

  /** Lets time pass for the services (queues, tokens, expiry), not for the functions. */
  advance(ms: number) {
    this.#ahead += ms;
    for (const listener of this.#listeners) listener();
  }

  onAdvance(listener: () => void) {
    this.#listeners.add(listener);
  }
}
