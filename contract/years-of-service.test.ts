import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type Period, yearsOfService } from './years-of-service.ts';

const now = new Date('2027-02-01T09:00:00+03:00');
/** From a day to a day, as `2015-01-01 2019-12-31`; a post that is still held has no second. */
const periodOf = (text: string): Period => {
  const [from = '', to] = text.split(' ');
  return to ? { from, to } : { from };
};
const cases: [what: string, years: number, ...periods: string[]][] = [
  ['nothing', 0],
  ['a post since five years ago today', 5, '2022-02-01'],
  ['a post since five years ago tomorrow', 4, '2022-02-02'],
  ['a post that begins in the future', 0, '2027-03-01'],
  ['five calendar years, both ends served', 5, '2015-01-01 2019-12-31'],
  ['a day less', 4, '2015-01-01 2019-12-30'],
  ['a gap of ten years between two periods', 3, '2012-01-01 2013-12-31', '2024-01-01 2024-12-31'],
  ['the same years at two schools', 4, '2020-01-01 2023-12-31', '2021-01-01 2022-12-31'],
  ['an overlap that goes on longer', 5, '2020-01-01 2022-12-31', '2022-01-01 2024-12-31'],
  ['one school after the other, in any order', 4, '2022-01-01 2023-12-31', '2020-01-01 2021-12-31'],
  ['parts of years, a gap apart, that make a year', 1, '2020-01-01 2020-06-30', '2021-03-01 2021-08-31'],
  ['a last day that is still to come counts up to today', 1, '2026-02-01 2030-12-31'],
];

for (const [what, years, ...periods] of cases)
  test(`${what}: ${years} years of service`, () => {
    assert.equal(yearsOfService(periods.map(periodOf), now), years);
  });
