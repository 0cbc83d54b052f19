import assert from 'node:assert/strict';
import { test } from 'vitest';
import { yearsServed } from './eligibility.ts';
import { addQualification, addWorkExperience, saveWorkstation } from './operations/profile.ts';
import { implausibleDates } from './plausible-dates.ts';
import { qualification, workExperience, workstation } from './profile.ts';
import { firstDay, isRoughDate, lastDay } from './rough-date.ts';

test('a year, a month or a day is a date, from its first day to its last', () => {
  for (const [date, first, last] of [
    ['2012', '2012-01-01', '2012-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2012-01-09', '2012-01-09', '2012-01-09'],
  ] as const) {
    assert.ok(isRoughDate(date));
    assert.deepEqual([firstDay(date), lastDay(date)], [first, last]);
  }
  for (const none of ['', '12', '2012-13', '2012-02-30', '1919', '2012-', '2012-1', '2012-01-09T00:00'])
    assert.ok(!isRoughDate(none), none);
});

const codes = (schema: typeof qualification | typeof workExperience, change: object, example: object) =>
  schema()
    .safeParse({ ...example, ...change })
    .error?.issues.map(({ message }) => message) ?? [];

test('a year or a month is enough where the day serves nobody', () => {
  for (const date of ['2005', '2005-05', '2005-05-02']) {
    assert.deepEqual(codes(qualification, { from: date }, addQualification.example), []);
    assert.deepEqual(codes(workExperience, { from: date }, addWorkExperience.example), []);
    const { version: _, ...station } = saveWorkstation.example;
    assert.equal(workstation().safeParse({ ...station, since: date }).success, true);
  }
  assert.ok(codes(qualification, { from: '2005-13' }, addQualification.example).includes('month-invalid'));
});

test('an end is before a start only where no day of it is after', () => {
  const order = (from: string, to: string) => codes(qualification, { from, to }, addQualification.example);
  assert.deepEqual(order('2007-05', '2007'), []);
  assert.deepEqual(order('2007', '2007-05-01'), []);
  assert.deepEqual(order('2008', '2007-12-31'), ['dates-reversed']);
});

test('who is still studying has no end and no award yet; who has finished has both', () => {
  const { to: _, award: __, ...studying } = addQualification.example;
  assert.deepEqual(codes(qualification, {}, studying), []);
  assert.deepEqual(codes(qualification, { to: '2007' }, studying), ['required']);
});

test('this year may be meant, next year may not', () => {
  const now = new Date('2026-11-27T09:00:00Z');
  assert.deepEqual(implausibleDates({ since: '2026', from: '2026-11' }, now), []);
  assert.deepEqual(
    implausibleDates({ since: '2027', from: '2026-12' }, now).map(({ code }) => code),
    ['date-in-future', 'date-in-future'],
  );
});

test('service from a year counts from its first day, to a year until its last', () => {
  const now = new Date('2026-11-27T09:00:00Z');
  const served = (from: string, to?: string) =>
    yearsServed({ workstation: undefined, workExperience: [{ from, to }] }, now);
  assert.equal(served('2020', '2022'), 3);
  assert.equal(served('2020-07', '2022-06'), 2);
  assert.equal(served('2024'), 2);
  assert.equal(served('2026', '2026'), 0);
});
