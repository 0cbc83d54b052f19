import assert from 'node:assert/strict';
import { test } from 'vitest';
import { date, instant, year } from './time.ts';

const outcome = (schema: ReturnType<typeof date | typeof instant | typeof year>, typed: unknown) => {
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
    ['2027-13-40', 'date-invalid'],
  ] as const)
    assert.deepEqual((outcome(date(), none) as string[])[0], code, none);
  for (const other of [
    '',
    '2027',
    '2027-1-2',
    'x2027-01-02',
    '12027-01-02',
    '2027-01-02x',
    '2027-01-02T00:00',
  ])
    assert.ok(Array.isArray(outcome(date(), other)), other);
  assert.ok(Array.isArray(outcome(date(), '2027-02-30')));
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
    '2027-02-30T09:00Z',
    '2027-02-01T25:00Z',
    '2027-02-01T09:61Z',
    '2027-02-01T09:00+3:00',
    '2027-02-01T09:00:00.Z',
    '2027-02-01T09:00:00.1234Z',
    'x2027-02-01T09:00Z',
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
