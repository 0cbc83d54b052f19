import assert from 'node:assert/strict';
import { test } from 'vitest';
import { dateOf } from '../date-parts.ts';
import { typedDate, typedRoughDate, withPart } from './typed-date.ts';

const now = new Date('2026-11-27T09:00:00Z');
const parts = (day: string, month: string, year: string) => dateOf({ day, month, year });

test('a year of two digits is read by what the date is of', () => {
  assert.equal(typedDate(parts('1', '2', '80'), 'birth', now), '1980-02-01');
  assert.equal(typedDate(parts('30', 'Sept', '27'), 'coming', now), '2027-09-30');
  assert.equal(typedRoughDate(parts('', '', '12'), now), '2012');
  assert.equal(typedRoughDate(parts('', 'Mei', '98'), now), '1998-05');
  assert.equal(typedDate(parts('1', '2', '24'), 'birth', now), '24-02-01');
});

test('a whole date in the first box is read, a short year, a month and a year alone too', () => {
  for (const typed of ['1/2/80', '1-2-80', '1 Feb 80', '1st Februari 80', '1.2.1980'])
    assert.equal(typedDate(parts(typed, '', ''), 'birth', now), '1980-02-01', typed);
  assert.equal(typedDate(parts('1st', 'Feb', '1980'), 'birth', now), '1980-02-01');
  assert.equal(typedRoughDate(parts('Feb 2012', '', ''), now), '2012-02');
  assert.equal(typedRoughDate(parts('2/2012', '', ''), now), '2012-02');
});

test('what is not whole is passed on as it is, for the contract to say what it lacks', () => {
  assert.equal(typedDate(parts('', '', ''), 'birth', now), undefined);
  assert.equal(typedRoughDate(parts('', '', ''), now), undefined);
  assert.equal(typedDate(parts('27', '', '1985'), 'birth', now), '1985--27');
  assert.equal(typedDate(parts('', '3', ''), 'birth', now), '-03-');
});

test('a date fills its parts when its year is whole, not while it is being typed', () => {
  assert.equal(withPart('', 'day', '1/2/1980'), parts('1', '2', '1980'));
  assert.equal(withPart('', 'day', '1/2/19'), parts('1/2/19', '', ''));
  assert.equal(withPart(parts('1', '', '1980'), 'month', 'Feb'), parts('1', 'Feb', '1980'));
});
