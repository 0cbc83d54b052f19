import assert from 'node:assert/strict';
import type { SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { abandonedAfterSeconds, type Delivery, pauseSeconds, RetryLater, worker } from './consumer.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const mostTries = 5;
const record = (id: string, { tries = 1, age = 1 } = {}) =>
  ({
    messageId: id,
    receiptHandle: `handle ${id}`,
    body: JSON.stringify({ id }),
    attributes: {
      ApproximateReceiveCount: String(tries),
      SentTimestamp: String(Date.now() - age * 1000),
    },
  }) as SQSRecord;

test('of a batch only what failed comes back', async () => {
  const handler = worker<{ id: string }>(async ({ id }) => {
    if (id === 'bad') throw new Error('It failed');
  }, mostTries);
  const { batchItemFailures } = await handler({ Records: ['one', 'bad', 'two'].map((id) => record(id)) });
  assert.deepEqual(batchItemFailures, [{ itemIdentifier: 'bad' }]);
});

test('an intent that cannot be read fails alone', async () => {
  const handler = worker(async () => {}, mostTries);
  const spoilt = { ...record('spoilt'), body: '{' };
  const { batchItemFailures } = await handler({ Records: [spoilt, record('fine')] });
  assert.deepEqual(batchItemFailures, [{ itemIdentifier: 'spoilt' }]);
});

test('the work knows whether the deed may still come, and whether this is the last try', async () => {
  const seen: Delivery[] = [];
  const handler = worker(async (_, delivery) => void seen.push(delivery), mostTries);
  await handler({ Records: [record('new'), record('old', { tries: 5, age: abandonedAfterSeconds + 1 })] });
  assert.deepEqual(
    seen.map(({ young, last }) => [young, last]),
    [
      [true, false],
      [false, true],
    ],
  );
});

test('a deed that never comes is given up before the tries are used up: it is no dead letter', () => {
  let age = 1;
  let tries = 1;
  for (; age < abandonedAfterSeconds; tries++) age += pauseSeconds(new RetryLater(), tries);
  assert.ok(tries < mostTries, `given up at try ${tries}, ${age} s old`);
});

test('failures are tried again after longer and longer pauses, never the same for all', () => {
  const pauses = [1, 2, 3, 4].map((tries) => pauseSeconds(new Error('SNS is away'), tries));
  assert.deepEqual(
    pauses.toSorted((one, other) => one - other),
    pauses,
  );
  const crowd = Array.from({ length: 50 }, () => pauseSeconds(new Error('SNS is away'), 4));
  assert.ok(new Set(crowd).size > 10);
});
