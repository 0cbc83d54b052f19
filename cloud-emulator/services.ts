import { join } from 'node:path';
import { Metrics } from './cloudwatch/metrics.ts';
import { cloudWatch } from './cloudwatch/service.ts';
import { recordQueueMetrics } from './cloudwatch/service-metrics.ts';
import { type Cognito, openCognito } from './cognito/service.ts';
import type { Trigger } from './cognito/triggers.ts';
import { type DynamoDb, openDynamoDb } from './dynamodb/service.ts';
import type { Clock } from './endpoint/clock.ts';
import type { Endpoint } from './endpoint/server.ts';
import { openSecrets } from './secrets-manager/service.ts';
import { openSns, type Sns } from './sns/service.ts';
import { openSqs, type Sqs } from './sqs/service.ts';
import type { CloudDescription } from './template/cloud.ts';
import { localAccount } from './template/physical.ts';

/** The emulated services that functions and tools call. */
export type Services = { dynamodb: DynamoDb; cognito: Cognito; sqs: Sqs; sns: Sns; metrics: Metrics };

/** The region in which functions look for the services. */
export const regionOf = ({ pools, functions }: CloudDescription): string =>
  pools[0]?.region ?? functions[0]?.region ?? 'us-east-1';

/** Opens every service of the stacks over its part of the data folder, and makes it answer at the endpoint. */
export const openServices = async (
  description: CloudDescription,
  folder: string,
  endpoint: Endpoint,
  clock: Clock,
  trigger: Trigger,
): Promise<Services> => {
  const { pools, tables, queues, secrets } = description;
  const place = { region: regionOf(description), accountId: localAccount };
  const [dynamodb, cognito, sqs, sns, secretsManager] = await Promise.all([
    openDynamoDb(join(folder, 'dynamodb'), place),
    openCognito(join(folder, 'cognito'), pools, clock.now, trigger),
    openSqs(join(folder, 'sqs'), queues, (name) => `${endpoint.url}/${localAccount}/${name}`, clock),
    openSns(join(folder, 'sns'), endpoint.faults),
    openSecrets(join(folder, 'secrets.json'), secrets),
  ]);
  for (const { table, timeToLive } of tables) await dynamodb.ensureTable(table, timeToLive);
  const metrics = new Metrics();
  const watching = cloudWatch(metrics, () => recordQueueMetrics(metrics, sqs));
  for (const service of [dynamodb, cognito, sqs, sns, secretsManager, watching]) endpoint.add(service);
  return { dynamodb, cognito, sqs, sns, metrics };
};

const isSettled = (sqs: Sqs): boolean => {
  const deadLetters = new Set(sqs.queues().map(({ description }) => description.redrive?.deadLetterArn));
  return sqs
    .queues()
    .filter(({ description }) => !deadLetters.has(description.arn))
    .every((queue) => Object.values(queue.counts()).every((count) => count === 0));
};

/** Resolves when no queue has a message that waits, is delayed or in work, dead letters aside. */
export const settled = async (sqs: Sqs, timeoutMs: number): Promise<void> => {
  const until = Date.now() + timeoutMs;
  while (!isSettled(sqs)) {
    if (Date.now() > until) throw new Error(`Messages still wait after ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
