import { setTimeout as wait } from 'node:timers/promises';
import { AwsError } from './aws-error.ts';

/**
 * How an outside call goes wrong: it fails before it had an effect, after it had one, answers late,
 * takes effect twice, breaks the connection after taking effect, or its caller's process ends before
 * or after the effect.
 */
export const faultKinds = [
  'before',
  'after',
  'late',
  'twice',
  'reset',
  'killed-before',
  'killed-after',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Who made a call: a function's logical id or a tool, and the trace of the event that it works on. */
export type Origin = { caller: string; trace?: string | undefined };

export type Fault = {
  service: string;
  action?: string;
  kind: FaultKind;
  /** Calls that it befalls; one unless more are said. */
  times?: number;
  /** Matching calls that pass before it befalls one. */
  skip?: number;
  lateMs?: number;
  /** Whose calls it befalls; everybody's where nothing is said. */
  of?: (origin: Origin) => boolean;
  /** Hears that it befell a call. */
  happens?: () => void;
};

type Run = () => Promise<unknown>;
type EndCaller = () => Promise<void>;

/** Thrown to the endpoint to make it break the connection. */
export class BrokenConnection extends Error {}

const failure = () => new AwsError('InternalServerError', 'A fault that a test asked for', 500);

const effects: Record<FaultKind, (run: Run, fault: Fault, endCaller: EndCaller) => Promise<unknown>> = {
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
    await run().catch(() => undefined);
    return answer;
  },
  reset: async (run) => {
    await run();
    throw new BrokenConnection();
  },
  'killed-before': async (_, __, endCaller) => {
    await endCaller();
    throw new BrokenConnection();
  },
  'killed-after': async (run, _, endCaller) => {
    await run();
    await endCaller();
    throw new BrokenConnection();
  },
};

/** Faults that tests plan for the calls to come, each used up in the order planned. */
export class Faults {
  readonly #planned: Fault[] = [];
  #endCaller: (origin: Origin) => Promise<void> = async () => undefined;

  /** How the process of a caller is ended. */
  endCallersBy(end: (origin: Origin) => Promise<void>) {
    this.#endCaller = end;
  }

  /** Plans a fault for the next matching calls; what is answered takes it back. */
  plan(fault: Fault): () => void {
    const planned = { ...fault };
    this.#planned.push(planned);
    return () => this.#forget(planned);
  }

  /** Forgets every fault that has not happened yet. */
  clear() {
    this.#planned.length = 0;
  }

  #forget(fault: Fault) {
    const at = this.#planned.indexOf(fault);
    if (at >= 0) this.#planned.splice(at, 1);
  }

  #next(service: string, action: string, origin: Origin): Fault | undefined {
    const fault = this.#planned.find(
      (planned) =>
        planned.service === service &&
        (planned.action ?? action) === action &&
        (planned.of?.(origin) ?? true),
    );
    if (!fault) return undefined;
    if (fault.skip) {
      fault.skip -= 1;
      return undefined;
    }
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.#forget(fault);
    return fault;
  }

  /** Runs a call, with the fault planned for it if there is one. */
  async around(service: string, action: string, run: Run, origin: Origin = { caller: '' }): Promise<unknown> {
    const fault = this.#next(service, action, origin);
    if (!fault) return run();
    fault.happens?.();
    return effects[fault.kind](run, fault, () => this.#endCaller(origin));
  }
}
