import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageName } from '../infra/stages.ts';
import { gatherEvidence } from '../local/evidence.ts';
import { isLocalScreen, serveScreens } from '../local/screens/screens.ts';
import { authorizerOf } from './api-gateway/authorizer.ts';
import { serveHttpApi } from './api-gateway/http-api.ts';
import { serveDistribution } from './cloudfront/distribution.ts';
import { Metrics } from './cloudwatch/metrics.ts';
import { cloudWatch } from './cloudwatch/service.ts';
import { watchQueues, watchRequest } from './cloudwatch/service-metrics.ts';
import { type Cognito, openCognito } from './cognito/service.ts';
import { type DynamoDb, openDynamoDb } from './dynamodb/service.ts';
import { clientConfig } from './endpoint/client-config.ts';
import { Clock } from './endpoint/clock.ts';
import type { Faults } from './endpoint/faults.ts';
import { type Endpoint, type RecordedCall, startEndpoint } from './endpoint/server.ts';
import type { EdgeAnswer, EdgeRequest } from './http/message.ts';
import { startPublicServer } from './http/server.ts';
import { guardOf } from './iam/guard.ts';
import { type Functions, runFunctions } from './lambda/functions.ts';
import { type LogLine, Logs } from './lambda/logs.ts';
import { runSchedules } from './lambda/schedules.ts';
import { serveBucket } from './s3/bucket.ts';
import { openSecrets } from './secrets-manager/service.ts';
import { openSns, type Sns } from './sns/service.ts';
import { deliverQueue } from './sqs/delivery.ts';
import { openSqs, type Sqs } from './sqs/service.ts';
import { writeKept } from './storage/json-file.ts';
import { type CloudDescription, describeCloud } from './template/cloud.ts';
import { localAccount } from './template/physical.ts';
import { firewallOf } from './waf/firewall.ts';

export type CloudOptions = {
  /** The folder of a synthesized cloud assembly; without one the portal is built and synthesized. */
  assembly?: string;
  /** Which stage is synthesized then. */
  stage?: StageName;
  /** Where everything is kept; a folder serves one local cloud at a time. */
  dataFolder: string;
  /** The public port; 0 for any free one. */
  port: number;
  /** Variables for every function besides those of its template. */
  env?: Record<string, string>;
};

export type Cloud = {
  /** Where the portal is: http://localhost:port. */
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
  come(request: EdgeRequest): Promise<EdgeAnswer>;
  /** Lets time pass for queues, tokens and expiry. */
  advance(ms: number): void;
  /** Resolves when no message waits, is delayed or in work, dead letters aside. */
  settled(timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
};

/** Where tools such as `npm run staff` find the portal that runs on a data folder. */
export const runningFile = 'running.json';

type Parts = { dynamodb: DynamoDb; cognito: Cognito; sqs: Sqs; sns: Sns; metrics: Metrics };

const openServices = async (
  description: CloudDescription,
  folder: string,
  endpoint: Endpoint,
  clock: Clock,
): Promise<Parts> => {
  const { pool, tables, queues, secrets } = description;
  if (!pool) throw new Error('The stacks have no user pool');
  const place = { region: pool.region, accountId: localAccount };
  const [dynamodb, cognito, sqs, sns, secretsManager] = await Promise.all([
    openDynamoDb(join(folder, 'dynamodb'), place),
    openCognito(join(folder, 'cognito'), pool, clock.now),
    openSqs(join(folder, 'sqs'), queues, (name) => `${endpoint.url}/${localAccount}/${name}`, clock),
    openSns(join(folder, 'sns'), endpoint.faults),
    openSecrets(join(folder, 'secrets.json'), secrets),
  ]);
  for (const { table, timeToLive } of tables) await dynamodb.ensureTable(table, timeToLive);
  const metrics = new Metrics();
  const watching = cloudWatch(metrics, () => watchQueues(metrics, sqs));
  for (const service of [dynamodb, cognito, sqs, sns, secretsManager, watching]) endpoint.add(service);
  return { dynamodb, cognito, sqs, sns, metrics };
};

/** A deployed function knows the portal by its distribution's address; here that is this machine's. */
const withLocalUrl = (
  { functions, distribution }: CloudDescription,
  url: string,
  env: Record<string, string>,
) =>
  functions.map((each) => ({
    ...each,
    environment: {
      ...Object.fromEntries(
        Object.entries(each.environment).map(([name, value]) => [
          name,
          [distribution.domain, ...distribution.aliases].reduce(
            (text, domain) => text.replaceAll(`https://${domain}`, url),
            value,
          ),
        ]),
      ),
      ...env,
    },
  }));

const edgeOf = (
  description: CloudDescription,
  { cognito, sns, sqs, metrics }: Parts,
  functions: Functions,
  { clock, faults }: { clock: Clock; faults: Faults },
) => {
  const authorize = authorizerOf(cognito.jwks, clock.now);
  const answered = (api: string, answer: EdgeAnswer) => watchRequest(metrics, api, answer);
  const origins = new Map([
    ...description.apis.map(
      (api) => [api.domain, serveHttpApi(api, functions, authorize, { faults, answered })] as const,
    ),
    ...description.buckets.map((bucket) => [bucket.domain, serveBucket(bucket)] as const),
  ]);
  const distribution = serveDistribution(description.distribution, (domain) => {
    const origin = origins.get(domain);
    if (!origin) throw new Error(`The stacks have nothing that answers at ${domain}`);
    return origin;
  });
  const screens = serveScreens({ sns, sqs, metrics });
  const firewall = firewallOf(description.rateRules, clock.now);
  return async (request: EdgeRequest): Promise<EdgeAnswer> =>
    isLocalScreen(request.path) ? screens(request) : (firewall(request) ?? distribution(request));
};

const isSettled = (sqs: Sqs): boolean => {
  const deadLetters = new Set(sqs.queues().map(({ description }) => description.redrive?.deadLetterArn));
  return sqs
    .queues()
    .filter(({ description }) => !deadLetters.has(description.arn))
    .every((queue) => Object.values(queue.counts()).every((count) => count === 0));
};

const settled = async (sqs: Sqs, timeoutMs: number) => {
  const until = Date.now() + timeoutMs;
  while (!isSettled(sqs)) {
    if (Date.now() > until) throw new Error(`Messages still wait after ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/**
 * Starts the cloud on one machine: everything that the synthesized stacks say, on one port, with its
 * data in one folder. Fails with EADDRINUSE where the port is taken.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const {
    promise: handler,
    resolve: answerWith,
    reject: failWith,
  } = Promise.withResolvers<(request: EdgeRequest) => Promise<EdgeAnswer>>();
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

/** Loaded where it is needed only: a ready assembly starts without CDK or a bundler. */
const built = async (stage: StageName | undefined) => (await import('../local/build.ts')).buildPortal(stage);

/** What the portal does is gathered where a run of the tests asks for it by PORTAL_EVIDENCE. */
const gatheredHere = (assembly: string | undefined, { functions }: CloudDescription) => {
  const folder = process.env.PORTAL_EVIDENCE;
  return folder && !assembly ? gatherEvidence(folder, functions) : undefined;
};

const start = async (
  { assembly, stage, dataFolder, env = {} }: CloudOptions,
  url: string,
  answerWith: (handler: (request: EdgeRequest) => Promise<EdgeAnswer>) => void,
): Promise<Cloud> => {
  await mkdir(dataFolder, { recursive: true });
  const clock = new Clock();
  const endpoint = await startEndpoint();
  const description = describeCloud(assembly ?? (await built(stage)), endpoint.url);
  const parts = await openServices(description, dataFolder, endpoint, clock);
  const tables = description.tables.map(({ table }) => table);
  endpoint.guardWith(guardOf(description.functions, tables));
  const logs = new Logs(join(dataFolder, 'logs'));
  logs.onLine((line) => parts.metrics.readLine(line));
  const functions = runFunctions(withLocalUrl(description, url, env), endpoint.url, logs);
  endpoint.faults.endCallersBy(({ trace }) => functions.crash(trace));
  const deliveries = description.mappings.map((mapping) =>
    deliverQueue(parts.sqs.queue(mapping.queueArn), mapping, functions),
  );
  const schedules = runSchedules(description.schedules, {
    functions,
    send: (queueArn, body) => parts.sqs.queue(queueArn).send([{ id: randomUUID(), body, attributes: {} }]),
  });
  const served = edgeOf(description, parts, functions, { clock, faults: endpoint.faults });
  const evidence = gatheredHere(assembly, description);
  logs.onLine((line) => evidence?.line(line));
  endpoint.onCall((call) => evidence?.call(call));
  const edge = (request: EdgeRequest) => {
    evidence?.request(request);
    return served(request);
  };
  answerWith(edge);
  const found = join(dataFolder, runningFile);
  const names = {
    tableName: description.tables[0]?.table.TableName ?? '',
    userPoolId: description.pool?.poolId ?? '',
    userPoolClientId: description.pool?.clients[0]?.clientId ?? '',
    secretId: description.secrets[0]?.arn ?? '',
  };
  const client = clientConfig(endpoint.url, description.pool?.region);
  await writeKept(found, { url, endpoint: endpoint.url, region: client.region, ...names });

  return {
    url,
    endpoint: endpoint.url,
    dataFolder,
    client,
    ...names,
    faults: endpoint.faults,
    sns: parts.sns,
    sqs: parts.sqs,
    dynamodb: parts.dynamodb,
    functions,
    logs: (functionId) => logs.lines(functionId),
    metrics: parts.metrics,
    signToken: parts.cognito.signToken,
    onCall: (listener) => endpoint.onCall(listener),
    come: edge,
    advance: (ms) => clock.advance(ms),
    settled: (timeoutMs = 10_000) => settled(parts.sqs, timeoutMs),
    close: async () => {
      await rm(found, { force: true });
      schedules.stop();
      await Promise.all(deliveries.map((delivery) => delivery.stop()));
      await functions.close();
      await endpoint.close();
      await Promise.all([parts.dynamodb, parts.cognito, parts.sqs, parts.sns].map((part) => part.close()));
      await logs.close();
    },
  };
};
