import { randomUUID } from 'node:crypto';
import type { FunctionDescription } from '../template/functions.ts';
import { Container } from './container.ts';
import type { Logs } from './logs.ts';
import type { Answer } from './messages.ts';

/** How many events of a function run at once where the template reserves nothing: a machine's worth, not AWS's thousand. */
const concurrencyHere = 4;

type Running = {
  description: FunctionDescription;
  idle: Container[];
  all: Set<Container>;
  busy: number;
  waiting: (() => void)[];
};

export type Outcome = Answer & { requestId: string };

export type Functions = {
  /** Runs a function, named as in the template, with an event. */
  invoke(name: string, event: unknown, requestId?: string, trace?: string): Promise<Outcome>;
  /** Ends the process that works on the event of a trace, as a crash would. */
  crash(trace: string | undefined): Promise<void>;
  /** Ends the idle workers of a function: its next event starts cold. */
  cool(name: string): Promise<void>;
  /** Loads a worker of each function now rather than at its first event. */
  warm(): void;
  /** How many events run at this moment. */
  busy(): number;
  descriptions: readonly FunctionDescription[];
  close(): Promise<void>;
};

const environmentOf = (
  { id, name, environment, region, memoryMb }: FunctionDescription,
  endpoint: string,
): Record<string, string> => ({
  ...environment,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  // The endpoint tells callers apart by these; they open nothing.
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL: endpoint,
  TZ: ':UTC',
});

/** A trace as AWS gives one to every event; the SDK sends it along with each call. */
export const newTrace = (): string => {
  const digits = randomUUID().replaceAll('-', '');
  return `Root=1-${digits.slice(0, 8)}-${digits.slice(8)}`;
};

/** Runs the functions' own bundles: each in worker threads of its own, warm after the first event. */
export const runFunctions = (
  descriptions: FunctionDescription[],
  endpoint: string,
  logs: Logs,
): Functions => {
  const atWork = new Map<string, Container>();
  const running = new Map<string, Running>(
    descriptions.map((description) => [
      description.name,
      { description, idle: [], all: new Set(), busy: 0, waiting: [] },
    ]),
  );
  const start = ({ description, all }: Running) => {
    const container = new Container(description, environmentOf(description, endpoint), logs);
    all.add(container);
    return container;
  };

  const borrow = async (one: Running): Promise<Container> => {
    const most = Math.min(one.description.reservedConcurrency ?? concurrencyHere, concurrencyHere);
    while (one.busy >= most) await new Promise<void>((resolve) => one.waiting.push(resolve));
    one.busy += 1;
    for (let idle = one.idle.pop(); idle; idle = one.idle.pop()) if (!idle.gone) return idle;
    return start(one);
  };
  const giveBack = (one: Running, container: Container) => {
    one.busy -= 1;
    if (container.gone) one.all.delete(container);
    else one.idle.push(container);
    one.waiting.shift()?.();
  };

  return {
    descriptions,
    invoke: async (name, event, requestId = randomUUID(), trace = newTrace()) => {
      const one = running.get(name);
      if (!one) throw new Error(`The stacks have no function ${name}`);
      const container = await borrow(one);
      atWork.set(trace, container);
      try {
        const deadline = Date.now() + one.description.timeoutMs;
        const answer = await container.run({ requestId, trace, event: JSON.stringify(event), deadline });
        if ('error' in answer)
          logs.write(
            one.description.id,
            JSON.stringify({
              level: 'error',
              event: 'function-error',
              requestId,
              error: answer.error.errorType,
            }),
          );
        return { ...answer, requestId };
      } finally {
        atWork.delete(trace);
        giveBack(one, container);
      }
    },
    crash: async (trace = '') => atWork.get(trace)?.end(),
    cool: async (name) => {
      const one = running.get(name);
      const idle = one?.idle.splice(0) ?? [];
      for (const container of idle) one?.all.delete(container);
      await Promise.all(idle.map((container) => container.end()));
    },
    busy: () => [...running.values()].reduce((sum, one) => sum + one.busy, 0),
    warm: () => {
      for (const one of running.values())
        if (one.busy === 0 && one.idle.length === 0) one.idle.push(start(one));
    },
    close: async () => {
      await Promise.all(
        [...running.values()].flatMap(({ all }) => [...all].map((container) => container.end())),
      );
    },
  };
};
