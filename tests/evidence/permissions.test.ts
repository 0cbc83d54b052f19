import assert from 'node:assert/strict';
import { test } from 'vitest';
import { gathered } from './gathered.ts';

/** What Lambda itself does with a role: its log, and taking messages from a worker's queue. */
const byLambda =
  / (logs:(CreateLogStream|PutLogEvents)|sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueUrl|GetQueueAttributes)) /;

test('no role allows what its function did not do once in the whole suite', () => {
  const used = new Set(gathered('used'));
  const granted = gathered('granted').filter((permission) => !byLambda.test(permission));
  assert.ok(granted.length > 0);
  assert.deepEqual(granted.filter((permission) => !used.has(permission)).sort(), []);
});
