import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, test } from 'vitest';
import { clientConfig } from '../../cloud-emulator/endpoint/client-config.ts';
import { type Endpoint, startEndpoint } from '../../cloud-emulator/endpoint/server.ts';
import { openSqs, type Sqs } from '../../cloud-emulator/sqs/service.ts';
import { enqueue, type Queue } from './enqueue.ts';

let endpoint: Endpoint;
let sqs: Sqs;
let folder: string;
let queue: Queue;

beforeAll(async () => {
  endpoint = await startEndpoint();
  folder = await mkdtemp(join(tmpdir(), 'intents-'));
  const description = {
    name: 'updates',
    arn: 'arn:aws:sqs:us-east-1:000000000000:updates',
    visibilityTimeout: 30,
    delay: 0,
    receiveWait: 0,
    retention: 60,
    mostBytes: 262_144,
  };
  const url = `${endpoint.url}/000000000000/updates`;
  sqs = await openSqs(folder, [description], () => url);
  endpoint.add(sqs);
  queue = { client: new SQSClient(clientConfig(endpoint.url)), url };
});
afterAll(async () => {
  queue.client.destroy();
  await endpoint.close();
  await sqs.close();
  await rm(folder, { recursive: true });
});

const waiting = () => sqs.queues().map((one) => one.counts().delayed + one.counts().visible)[0];
const intents = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind: 'application-step', index }));

test('fifty intents are on the queue before the deeds', async () => {
  await enqueue(queue, intents(50));
  assert.equal(waiting(), 50);
});

test('when the queue takes none the deed must not follow', async () => {
  endpoint.faults.plan({ service: 'sqs', kind: 'before', times: 3 });
  await assert.rejects(enqueue(queue, intents(1)));
});

test('when the queue does not take all the deed must not follow', async () => {
  const spoilt = [...intents(1), { text: 'x'.repeat(262_145) }];
  await assert.rejects(enqueue(queue, spoilt));
});
