import assert from 'node:assert/strict';
import { test } from 'vitest';
import { implausibleDates } from './plausible-dates.ts';

const now = new Date('2027-02-01T09:00:00Z');
const born = (dateOfBirth: string, at = now) => implausibleDates({ dateOfBirth }, at);

test('who turns 18 today may register, who turns 18 tomorrow may not', () => {
  assert.deepEqual(born('2009-02-01'), []);
  assert.deepEqual(born('2009-02-02'), [{ field: 'dateOfBirth', code: 'too-young' }]);
});

test('today is today in Nairobi', () => {
  assert.deepEqual(born('2009-02-01', new Date('2027-01-31T21:30:00Z')), []);
});

test('nobody is born in the future', () => {
  assert.deepEqual(born('2027-02-02'), [{ field: 'dateOfBirth', code: 'date-in-future' }]);
});

test('a workstation, experience and qualifications are not of the future, all told at once', () => {
  assert.deepEqual(implausibleDates({ since: '2027-02-02' }, now), [
    { field: 'since', code: 'date-in-future' },
  ]);
  assert.deepEqual(implausibleDates({ since: '2027-02-01' }, now), []);
  assert.deepEqual(
    implausibleDates({ from: '2027-05-01', to: '2028-01-01' }, now).map(({ field }) => field),
    ['from', 'to'],
  );
});

test('a date that is wrong by itself is not judged', () => {
  assert.deepEqual(implausibleDates({ since: '2099-13-40', from: '----' }, now), []);
});
