import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Invocation, WorkerData } from './messages.ts';

const { module, exportName, functionName, functionArn, memoryMb } = workerData as WorkerData;
const port = parentPort;
if (!port) throw new Error('Runs as a worker thread only');

type Handler = (event: unknown, context: unknown) => unknown;

const contextOf = ({ requestId, deadline }: Invocation) => ({
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn,
  memoryLimitInMB: String(memoryMb),
  awsRequestId: requestId,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const failure = (error: unknown): Answer => ({
  error: {
    errorType: error instanceof Error ? error.name : typeof error,
    errorMessage: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? (error.stack ?? '') : '',
  },
});

/** Loaded once for this worker, as a Lambda container does at its cold start. */
const loaded = import(module).then((exported: Record<string, unknown>) => {
  const handler = exported[exportName];
  if (typeof handler !== 'function') throw new Error(`${module} exports no function ${exportName}`);
  return handler as Handler;
});
loaded.catch(() => undefined);

port.on('message', async (invocation: Invocation) => {
  process.env._X_AMZN_TRACE_ID = invocation.trace;
  try {
    const handler = await loaded;
    const result = await handler(JSON.parse(invocation.event), contextOf(invocation));
    port.postMessage({ result: JSON.stringify(result ?? null) } satisfies Answer);
  } catch (error) {
    port.postMessage(failure(error));
  }
});
