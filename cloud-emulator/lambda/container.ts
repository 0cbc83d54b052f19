import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FunctionDescription } from '../template/functions.ts';
import type { Logs } from './logs.ts';
import type { Answer, Invocation, WorkerData } from './messages.ts';

/** The answer of a function that ran too long: who called it must be told apart from an error. */
export const timedOut = 'Sandbox.Timedout';

const handlerOf = ({ handler, folder }: FunctionDescription) => {
  const at = handler.lastIndexOf('.');
  return {
    module: pathToFileURL(join(folder, `${handler.slice(0, at)}.mjs`)).href,
    exportName: handler.slice(at + 1),
  };
};

const errorAnswer = (errorType: string, errorMessage: string): Answer => ({
  error: { errorType, errorMessage, stack: '' },
});

/** One worker thread with a function loaded in it: one event at a time, with only its own environment. */
export class Container {
  readonly #worker: Worker;
  readonly #description: FunctionDescription;
  #gone = false;

  constructor(description: FunctionDescription, environment: Record<string, string>, logs: Logs) {
    this.#description = description;
    const workerData: WorkerData = {
      ...handlerOf(description),
      functionName: description.name,
      functionArn: description.arn,
      memoryMb: description.memoryMb,
    };
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData,
      env: environment,
      argv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: description.memoryMb },
    });
    logs.capture(description.id, this.#worker.stdout);
    logs.capture(description.id, this.#worker.stderr);
    this.#worker.on('error', () => {
      this.#gone = true;
    });
    this.#worker.on('exit', () => {
      this.#gone = true;
    });
    this.#worker.unref();
  }

  /** Whether the worker has ended, so that it can take no more events. */
  get gone(): boolean {
    return this.#gone;
  }

  /** Runs one event; a crash or a time-out ends the worker and is the answer. */
  async run(invocation: Invocation): Promise<Answer> {
    const controller = new AbortController();
    const { signal } = controller;
    const answered = once(this.#worker, 'message', { signal }).then(([answer]) => answer as Answer);
    const exited = once(this.#worker, 'exit', { signal }).then(([code]) =>
      errorAnswer('Runtime.ExitError', `The function's process ended with code ${code}`),
    );
    const late = new Promise<Answer>((resolve) => {
      const timer = setTimeout(
        () =>
          resolve(
            errorAnswer(timedOut, `Task timed out after ${this.#description.timeoutMs / 1000} seconds`),
          ),
        Math.max(0, invocation.deadline - Date.now()),
      );
      signal.addEventListener('abort', () => clearTimeout(timer));
    });
    for (const promise of [answered, exited]) promise.catch(() => undefined);
    this.#worker.ref();
    this.#worker.postMessage(invocation);
    const answer = await Promise.race([answered, exited, late]).catch((error: Error) =>
      errorAnswer(error.name, error.message),
    );
    controller.abort();
    this.#worker.unref();
    if ('error' in answer && answer.error.errorType === timedOut) await this.end();
    return answer;
  }

  async end(): Promise<void> {
    this.#gone = true;
    await this.#worker.terminate();
  }
}
