import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { wrongFields } from '../field-errors.ts';
import { date, instant, roughDate, year } from './time.ts';

const outcome = (
  schema: ReturnType<typeof date | typeof roughDate | typeof instant | typeof year>,
  typed: unknown,
) => {
  const parsed = schema.safeParse(typed);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
};

test('a date is a day that exists, from 1920 to 2100', () => {
  for (const day of ['1920-01-01', '1999-12-31', '2000-02-29', '2024-02-29', '2099-12-31'])
    assert.equal(outcome(date(), day), day);
  assert.equal(outcome(date(), ' ２０２７-०3-01 '), '2027-03-01');
  for (const [none, code] of [
    ['1919-12-31', 'year-invalid'],
    ['2100-02-28', 'year-invalid'],
    ['2023-02-29', 'day-invalid'],
    ['2027-04-31', 'day-invalid'],
    ['2027-13-01', 'month-invalid'],
    ['2027-00-10', 'month-invalid'],
    ['2027--10', 'month-missing'],
  ] as const)
    assert.deepEqual((outcome(date(), none) as string[])[0], code, none);
  for (const other of ['', '2027', 'x2027-01-02', '12027-01-02', '2027-01-02x', '2027-01-02T00:00'])
    assert.ok(Array.isArray(outcome(date(), other)), other);
  assert.ok(Array.isArray(outcome(date(), '2027-02-30')));
});

test('a date is taken as people write it, day first, in both languages', () => {
  for (const typed of [
    ...['1980-02-01', '1980-2-1', '1980/02/01', '1.2.1980', '1/2/1980', '01 / 02 / 1980', '१/२/१९८०'],
    ...['1 Februari 1980', '1st Feb 1980', '1 Feb. 1980', '01Feb1980', 'February 1, 1980', '1 FEB 1980'],
    ...[
      '1st of February 1980',
      '1 ya Februari 1980',
      'tarehe 1 Februari 1980',
      'Fri, 1 Feb 1980',
      '1/2/1980.',
    ],
  ])
    assert.equal(outcome(date(), typed), '1980-02-01', typed);
  for (const typed of ['Feb 2012', '2/2012', '02/2012', 'Februari 2012', '2012/02', '2012-2'])
    assert.equal(outcome(roughDate(), typed), '2012-02', typed);
  assert.equal(outcome(roughDate(), '9 Jan 2012'), '2012-01-09');
  assert.deepEqual(
    outcome(roughDate(), '2026--2'),
    ['month-missing', 'date-invalid', 'date-invalid'],
    'a day is no month',
  );
});

test('each part of a date that is wrong is told', () => {
  const told = (schema: ReturnType<typeof date | typeof instant | typeof roughDate>, typed: string) =>
    wrongFields(z.safeParse(z.object({ at: schema }), { at: typed }).error?.issues ?? []);
  const both = [
    { field: 'at', code: 'day-invalid' },
    { field: 'at', code: 'month-invalid' },
  ];
  assert.deepEqual(told(date(), '2027-13-40'), both);
  assert.deepEqual(told(roughDate(), '2027-13-40'), both);
  assert.deepEqual(told(instant(), '2027-13-40T17:00+03:00'), both);
  assert.deepEqual(told(date(), '--85'), [
    { field: 'at', code: 'day-invalid' },
    { field: 'at', code: 'month-missing' },
    { field: 'at', code: 'year-missing' },
  ]);
  assert.deepEqual(told(date(), '1/2/80'), [{ field: 'at', code: 'year-invalid' }]);
  assert.deepEqual(told(date(), 'yesterday'), [{ field: 'at', code: 'date-invalid' }]);
  assert.deepEqual(told(instant(), 'x2027-02-01T09:00Z'), [{ field: 'at', code: 'year-invalid' }]);
  assert.deepEqual(told(instant(), '2027-02-01T25:00Z'), [{ field: 'at', code: 'instant-invalid' }]);
});

test('an instant has its offset, and is kept in UTC', () => {
  const kept: [typed: string, kept: string][] = [
    ['2027-02-01T09:00Z', '2027-02-01T09:00:00.000Z'],
    ['2027-02-01T12:00:30+03:00', '2027-02-01T09:00:30.000Z'],
    ['2027-02-01T00:00:00.5-03:00', '2027-02-01T03:00:00.500Z'],
    ['2027-02-01T00:00:00.123Z', '2027-02-01T00:00:00.123Z'],
    [' 2027-02-01T09:00Z\u200b', '2027-02-01T09:00:00.000Z'],
  ];
  for (const [typed, instantKept] of kept) assert.equal(outcome(instant(), typed), instantKept, typed);
  for (const wrong of [
    '',
    '2027-02-01',
    '2027-02-01T09:00',
    '2027-02-01T25:00Z',
    '2027-02-01T09:61Z',
    '2027-02-01T09:00+3:00',
    '2027-02-01T09:00:00.Z',
    '2027-02-01T09:00:00.1234Z',
    '2027-02-01T09:00Zx',
    '1999-02-01T09:00Z',
  ])
    assert.deepEqual(outcome(instant(), wrong), ['instant-invalid'], wrong);
});

test('a year of an examination is one of this century that the portal knows', () => {
  for (const known of [2020, 2027, 2100]) assert.equal(outcome(year(), known), known);
  assert.deepEqual(outcome(year(), 2019), ['too-small']);
  assert.deepEqual(outcome(year(), 2101), ['too-big']);
  assert.ok(Array.isArray(outcome(year(), 2027.5)));
});
