import { setTimeout as wait } from 'node:timers/promises';
import { AwsError } from './aws-error.ts';

/**
 * How an outside call goes wrong: it fails before it had an effect, after it had one, answers late,
 * takes effect twice, or breaks the connection after taking effect.
 */
export type FaultKind = 'before' | 'after' | 'late' | 'twice' | 'reset';

export type Fault = { service: string; action?: string; kind: FaultKind; times?: number; lateMs?: number };

/** Thrown to the endpoint to make it break the connection. */
export class BrokenConnection extends Error {}

const failure = () => new AwsError('InternalServerError', 'A fault that a test asked for', 500);

const effects: Record<FaultKind, (run: () => Promise<unknown>, fault: Fault) => Promise<unknown>> = {
  before: async () => {
    throw failure();
  },
  after: async (run) => {
    await run();
    throw failure();
  },
  late: async (run, fault) => {
    const answer = await run();
    await wait(fault.lateMs ?? 1000);
    return answer;
  },
  twice: async (run) => {
    const answer = await run();
    await run();
    return answer;
  },
  reset: async (run) => {
    await run();
    throw new BrokenConnection();
  },
};

/** Faults that tests plan for the calls to come, each used up in the order planned. */
export class Faults {
  readonly #planned: Fault[] = [];

  /** Plans a fault for the next matching calls (once unless `times` says more). */
  plan(fault: Fault) {
    this.#planned.push({ ...fault, times: fault.times ?? 1 });
  }

  /** Forgets every fault that has not happened yet. */
  clear() {
    this.#planned.length = 0;
  }

  /** Runs a call, with the fault planned for it if there is one. */
  async around(service: string, action: string, run: () => Promise<unknown>): Promise<unknown> {
    const fault = this.#planned.find(
      (planned) => planned.service === service && (planned.action ?? action) === action,
    );
    if (!fault) return run();
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.#planned.splice(this.#planned.indexOf(fault), 1);
    return effects[fault.kind](run, fault);
  }
}
