import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metrics } from './cloudwatch/metrics.ts';
import type { Cognito } from './cognito/service.ts';
import type { Trigger } from './cognito/triggers.ts';
import type { DynamoDb } from './dynamodb/service.ts';
import { clientConfig } from './endpoint/client-config.ts';
import { Clock } from './endpoint/clock.ts';
import type { Faults } from './endpoint/faults.ts';
import { type RecordedCall, startEndpoint } from './endpoint/server.ts';
import { type Extend, withExtensions } from './extension.ts';
import type { HttpAnswer, HttpRequest } from './http/message.ts';
import { startPublicServer } from './http/server.ts';
import { guardOf } from './iam/guard.ts';
import { type Functions, runFunctions } from './lambda/functions.ts';
import { withLocalEnvironment } from './lambda/local-environment.ts';
import { type LogLine, Logs } from './lambda/logs.ts';
import { runSchedules } from './lambda/schedules.ts';
import { requestPathOf } from './request-path.ts';
import { openServices, regionOf, type Services, settled } from './services.ts';
import type { Sns } from './sns/service.ts';
import { deliverQueue } from './sqs/delivery.ts';
import type { Sqs } from './sqs/service.ts';
import { writeJsonFile } from './storage/json-file.ts';
import { type CloudDescription, describeCloud } from './template/cloud.ts';
import { functionNameIn } from './template/functions.ts';

export type CloudOptions = {
  /** The folder of a synthesized cloud assembly, or what makes one while the port is taken already. */
  assembly: string | (() => Promise<string>);
  /** Where everything is kept; a folder serves one local cloud at a time. */
  dataFolder: string;
  /** The public port; 0 for any free one. */
  port: number;
  /** Variables for every function besides those of its template. */
  env?: Record<string, string>;
  /** What is added to that which the stacks say. */
  extensions?: readonly Extend[];
};

export type Cloud = {
  /** Where the distribution answers: http://localhost:port. */
  url: string;
  /** Where the emulated AWS services answer, and what an SDK client needs to ask them. */
  endpoint: string;
  dataFolder: string;
  client: ReturnType<typeof clientConfig>;
  tableName: string;
  userPoolId: string;
  userPoolClientId: string;
  secretId: string;
  /** Lets outside calls go wrong: faults.plan({ service: 'sns', kind: 'after', times: 2 }). */
  faults: Faults;
  sns: Sns;
  sqs: Sqs;
  dynamodb: DynamoDb;
  functions: Functions;
  /** The functions' log lines of this run, oldest first. */
  logs(functionId?: string): readonly LogLine[];
  /** What the functions have measured in this run. */
  metrics: Metrics;
  /** Signs any claims with the user pool's key: tokens that Cognito would never issue. */
  signToken: Cognito['signToken'];
  /** Hears of every call that a function or a tool makes to an AWS service. */
  onCall(listener: (call: RecordedCall) => void): void;
  /** A request as if it came from any address: this machine's own is not counted by the firewall. */
  handle(request: HttpRequest): Promise<HttpAnswer>;
  /** Lets time pass for queues, tokens and expiry. */
  advance(ms: number): void;
  /** Resolves when no message waits, is delayed or in work, dead letters aside. */
  settled(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
};

/** Where other programs find the cloud that runs on a data folder. */
export const runningFile = 'running.json';

/**
 * Starts the cloud on one machine: everything that the synthesized stacks say, on one port, with its
 * data in one folder. Fails with EADDRINUSE where the port is taken.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const {
    promise: handler,
    resolve: answerWith,
    reject: failWith,
  } = Promise.withResolvers<(request: HttpRequest) => Promise<HttpAnswer>>();
  handler.catch(() => undefined);
  const server = await startPublicServer(options.port, handler);
  try {
    const cloud = await start(options, server.url, answerWith);
    return {
      ...cloud,
      close: async () => {
        await server.close();
        await cloud.close();
      },
    };
  } catch (error) {
    failWith(error);
    await server.close();
    throw error;
  }
};

/** What runs by itself: messages go to their functions, schedules to their targets. */
const startDeliveries = (description: CloudDescription, { sqs }: Services, functions: Functions) => {
  const deliveries = description.mappings.map((mapping) =>
    deliverQueue(sqs.queue(mapping.queueArn), mapping, functions),
  );
  const schedules = runSchedules(description.schedules, {
    functions,
    send: (queueArn, body) => sqs.queue(queueArn).send([{ id: randomUUID(), body, attributes: {} }]),
  });
  return async (): Promise<void> => {
    schedules.stop();
    await Promise.all(deliveries.map((delivery) => delivery.stop()));
  };
};

const namesIn = ({ tables, pools, secrets }: CloudDescription) => ({
  tableName: tables[0]?.table.TableName ?? '',
  userPoolId: pools[0]?.poolId ?? '',
  userPoolClientId: pools[0]?.clients[0]?.clientId ?? '',
  secretId: secrets[0]?.arn ?? '',
});

const start = async (
  { assembly, dataFolder, env = {}, extensions = [] }: CloudOptions,
  url: string,
  answerWith: (handler: (request: HttpRequest) => Promise<HttpAnswer>) => void,
): Promise<Cloud> => {
  await mkdir(dataFolder, { recursive: true });
  const clock = new Clock();
  const endpoint = await startEndpoint();
  const { faults } = endpoint;
  const description = describeCloud(typeof assembly === 'string' ? assembly : await assembly(), endpoint.url);
  const running = Promise.withResolvers<Functions>();
  const trigger: Trigger = async (functionArn, event) => {
    const answer = await (await running.promise).invoke(functionNameIn(functionArn), event);
    if ('error' in answer) throw new Error(answer.error.errorType);
    return JSON.parse(answer.result);
  };
  const services = await openServices(description, dataFolder, endpoint, clock, trigger);
  const { cognito, dynamodb, metrics, sns, sqs } = services;
  endpoint.guardWith(
    guardOf(
      description.functions,
      description.tables.map(({ table }) => table),
    ),
  );
  const logs = new Logs(join(dataFolder, 'logs'));
  logs.onLine((line) => metrics.readLine(line));
  const functions = runFunctions(withLocalEnvironment(description, url, env), endpoint.url, logs);
  running.resolve(functions);
  faults.endCallersBy(({ trace }) => functions.crash(trace));
  const stopDeliveries = startDeliveries(description, services, functions);
  const added = extensions.map((add) => add(services, description));
  for (const { onLogLine, onCall } of added) {
    if (onLogLine) logs.onLine(onLogLine);
    if (onCall) endpoint.onCall(onCall);
  }
  const handle = withExtensions(added, requestPathOf(description, services, functions, { clock, faults }));
  answerWith(handle);
  const found = join(dataFolder, runningFile);
  const names = namesIn(description);
  const client = clientConfig(endpoint.url, regionOf(description));
  await writeJsonFile(found, { url, endpoint: endpoint.url, region: client.region, ...names });

  return {
    url,
    endpoint: endpoint.url,
    dataFolder,
    client,
    ...names,
    faults,
    sns,
    sqs,
    dynamodb,
    functions,
    logs: (functionId) => logs.lines(functionId),
    metrics,
    signToken: cognito.signToken,
    onCall: (listener) => endpoint.onCall(listener),
    handle,
    advance: (ms) => clock.advance(ms),
    settled: (timeoutMs = 10_000) => settled(sqs, timeoutMs),
    close: async () => {
      await rm(found, { force: true });
      await stopDeliveries();
      await functions.close();
      await endpoint.close();
      await Promise.all([dynamodb, cognito, sqs, sns].map((service) => service.close()));
      await logs.close();
    },
  };
};
