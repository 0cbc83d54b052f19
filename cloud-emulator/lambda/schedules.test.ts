import assert from 'node:assert/strict';
import { it, vi } from 'vitest';
import type { Functions } from './functions.ts';
import { rateMs, runSchedules } from './schedules.ts';

it('reads the rate of a schedule, and says what it does not know', () => {
  assert.equal(rateMs('rate(1 minute)'), 60_000);
  assert.equal(rateMs('rate(12 hours)'), 43_200_000);
  assert.throws(() => rateMs('cron(0 6 * * ? *)'), /does not know the schedule/);
});

it('fills a scheduled queue and calls a scheduled function at their times, until it is stopped', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const sent: string[] = [];
  const invoke = async (name: string) => void sent.push(name);
  const send = async (arn: string, body: string) => void sent.push(`${arn} ${body}`);
  const rates = { expression: 'rate(7 days)', input: '{"kind":"sweep"}' };
  const running = runSchedules(
    [
      { name: 'queue', target: { queueArn: 'arn:aws:sqs:eu:1:closings' }, ...rates },
      { name: 'function', target: { functionName: 'clock' }, expression: 'rate(14 days)' },
    ],
    { functions: { invoke } as unknown as Functions, send },
  );
  vi.advanceTimersByTime(14 * 86_400_000);
  running.stop();
  vi.advanceTimersByTime(14 * 86_400_000);
  const sweep = 'arn:aws:sqs:eu:1:closings {"kind":"sweep"}';
  assert.deepEqual(sent.toSorted(), [sweep, sweep, 'clock']);
});
