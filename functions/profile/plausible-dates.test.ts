import assert from 'node:assert/strict';
import { test } from 'vitest';
import { now, personal, qualification, workExperience, workstation } from '../../tests/table/samples.ts';
import { implausibleEntry, implausiblePersonal, implausibleWorkstation } from './plausible-dates.ts';

const born = (dateOfBirth: string) => implausiblePersonal({ ...personal, dateOfBirth }, now);

test('who turns 18 today may register, who turns 18 tomorrow may not', () => {
  assert.deepEqual(born('2009-02-01'), []);
  assert.deepEqual(born('2009-02-02'), [{ field: 'dateOfBirth', code: 'too-young' }]);
});

test('today is today in Nairobi', () => {
  const lateEvening = new Date('2027-01-31T21:30:00Z');
  assert.deepEqual(implausiblePersonal({ ...personal, dateOfBirth: '2009-02-01' }, lateEvening), []);
});

test('nobody is born in the future', () => {
  assert.deepEqual(born('2027-02-02'), [{ field: 'dateOfBirth', code: 'date-in-future' }]);
});

test('a workstation, experience and qualifications are not of the future', () => {
  assert.deepEqual(implausibleWorkstation({ ...workstation, since: '2027-02-02' }, now), [
    { field: 'since', code: 'date-in-future' },
  ]);
  assert.deepEqual(implausibleWorkstation({ ...workstation, since: '2027-02-01' }, now), []);
  assert.deepEqual(implausibleEntry({ ...qualification, to: '2028-01-01' }, now), [
    { field: 'to', code: 'date-in-future' },
  ]);
  const { to, ...present } = workExperience;
  assert.deepEqual(implausibleEntry(present, now), []);
});
