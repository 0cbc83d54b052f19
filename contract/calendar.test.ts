import assert from 'node:assert/strict';
import { test } from 'vitest';
import { addDays, ageInYears, calendarDate, daysToLastDay } from './calendar.ts';

test('the date is that of the council’s calendar, not of UTC', () => {
  assert.equal(calendarDate(new Date('2027-09-30T20:59:59Z')), '2027-09-30');
  assert.equal(calendarDate(new Date('2027-09-30T21:00:00Z')), '2027-10-01');
  assert.equal(calendarDate(new Date('2027-12-31T21:00:00Z')), '2028-01-01');
});

test('a date some days later passes the ends of months and years', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2027-12-31', 1), '2028-01-01');
});

const deadline = '2027-09-30T17:00:00+03:00';
for (const [now, days] of [
  ['2027-09-30T16:59:59+03:00', 0],
  ['2027-09-30T00:00:00+03:00', 0],
  ['2027-09-29T23:59:59+03:00', 1],
  ['2027-09-29T18:00:00+03:00', 1],
  ['2027-09-28T08:00:00+03:00', 2],
  ['2027-09-30T17:00:00+03:00', -1],
  ['2027-09-30T17:00:01+03:00', -1],
] as const)
  test(`at ${now} the last day is ${days} days away`, () => {
    assert.equal(daysToLastDay(deadline, new Date(now)), days);
  });

test('a deadline at midnight is met on the day before', () => {
  assert.equal(daysToLastDay('2027-10-01T00:00:00+03:00', new Date('2027-09-30T09:00:00+03:00')), 0);
});

test('a year of life is whole on the birthday, not the day before', () => {
  const noon = (day: string) => new Date(`${day}T09:00:00Z`);
  assert.equal(ageInYears('2009-03-27', noon('2027-03-26')), 17);
  assert.equal(ageInYears('2009-03-27', noon('2027-03-27')), 18);
  assert.equal(ageInYears('2009-03-27', noon('2027-12-31')), 18);
  assert.equal(ageInYears('2008-02-29', noon('2027-02-28')), 18);
  assert.equal(ageInYears('2008-02-29', noon('2027-03-01')), 19);
});
