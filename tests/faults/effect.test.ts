import { expect, test } from 'vitest';
import { shortTimeOfDay } from '../../contract/wording/clock.ts';
import { comparable } from './effect.ts';

test('an SMS is the same effect at whatever minute of the day it was sent', () => {
  const minutes = Array.from({ length: 24 * 60 }, (_, minute) => new Date(Date.UTC(2026, 10, 27, 0, minute)));
  const effects = minutes.map((minute) =>
    comparable(`Use it before ${shortTimeOfDay(minute, 'en')}. No officer will ask you for it.`, {}),
  );
  expect(new Set(effects)).toEqual(new Set(['"Use it before <time>. No officer will ask you for it."']));
});

test('what is counted by the day is the same effect on either side of midnight', () => {
  const on = (day: string) =>
    comparable(
      { [`requests-${day}`]: 1, claimTries: { date: day, times: 1 }, dateOfBirth: '1985-03-27' },
      {},
    );
  expect(on('2026-12-31')).toBe(on('2027-01-01'));
  expect(on('2026-12-31')).toContain('1985-03-27');
});
