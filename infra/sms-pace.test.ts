import assert from 'node:assert/strict';
import { test } from 'vitest';
import { workers } from './functions.ts';
import { smsSpacingMs } from './sms-pace.ts';
import { stageNames, stages } from './stages.ts';

for (const name of stageNames) {
  const stage = stages[name];

  test(`${name}: all workers together send no more SMS a second than AWS granted`, () => {
    const perSecond = workers.map(({ queue }) => (1000 * stage.workers[queue]) / smsSpacingMs(stage, queue));
    assert.ok(perSecond.reduce((sum, rate) => sum + rate, 0) <= stage.smsPerSecond, String(perSecond));
  });

  test(`${name}: a worker ends its batch in time with the ten SMS a second of a new sender ID too`, () => {
    for (const { queue, batchSize, timeoutSeconds } of workers) {
      const slow = { ...stage, smsPerSecond: 10 };
      assert.ok((batchSize * smsSpacingMs(slow, queue)) / 1000 <= 0.75 * timeoutSeconds, queue);
    }
  });

  test(`${name}: every queue has the two workers that SQS asks for`, () => {
    for (const { queue } of workers) assert.ok(stage.workers[queue] >= 2, queue);
  });
}
