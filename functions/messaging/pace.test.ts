import assert from 'node:assert/strict';
import { test } from 'vitest';
import { openPace } from './pace.ts';

test('SMS that come together go one after the other, and one that comes alone goes at once', () => {
  const pace = openPace(200);
  assert.deepEqual([pace(1000), pace(1000), pace(1050)], [0, 200, 350]);
  assert.equal(pace(5000), 0);
});

test('without a spacing nothing waits', () => {
  const pace = openPace(0);
  assert.deepEqual([pace(1000), pace(1000)], [0, 0]);
});
