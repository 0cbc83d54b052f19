import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Call, callApi } from '../fixtures/portal.ts';

/** The way to a portal that comes and goes: what is sent is sent again, the same, until it is answered. */
export class Connection {
  #url = '';

  /** Where the portal is now; nowhere while it is down. */
  set url(url: string) {
    this.#url = url;
  }

  get url(): string {
    return this.#url;
  }

  async send<T = Record<string, unknown>>(route: string, call: Call = {}): Promise<Answer<T>> {
    for (;;) {
      const answer = await callApi(this.#url)<T>(route, call).catch(() => undefined);
      if (answer && answer.status < 500) return answer;
      await wait(100);
    }
  }

  /** Looks until there is something to see, however often the portal is away. */
  async look<T>(path: string, find: (body: unknown) => T | undefined): Promise<T> {
    for (;;) {
      const found = await fetch(`${this.#url}${path}`)
        .then(async (response) => find(await response.json()))
        .catch(() => undefined);
      if (found !== undefined) return found;
      await wait(100);
    }
  }
}
