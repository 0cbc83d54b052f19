import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rateMs } from './schedules.ts';

it('reads the rate of a schedule, and says what it does not know', () => {
  assert.equal(rateMs('rate(1 minute)'), 60_000);
  assert.equal(rateMs('rate(12 hours)'), 43_200_000);
  assert.throws(() => rateMs('cron(0 6 * * ? *)'), /does not know the schedule/);
});
