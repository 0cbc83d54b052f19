import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type Era, yearsOf } from '../plausible-dates.ts';
import { dateAsWritten, fullYear, monthNumber, partFaults } from './typed-date.ts';

const first = { day: '1', month: '2', year: '1980' };

test('a whole date is read as people write it, day first, in both languages', () => {
  for (const typed of [
    '1/2/1980',
    '1.2.1980',
    '1 2 1980',
    '1-Feb-1980',
    '1 February 1980',
    '1 Februari, 1980',
    '1st Feb 1980',
    'February 1, 1980',
    'Feb. 1 1980',
    '1Feb-1980',
    ' \u202a1/2/1980\u202c',
    '١/٢/١٩٨٠',
  ])
    assert.deepEqual(dateAsWritten(typed), first, typed);
  assert.deepEqual(dateAsWritten('01-Feb-1980'), { ...first, day: '01' });
  assert.deepEqual(dateAsWritten('1980-02-01'), { day: '01', month: '2', year: '1980' });
});

test('what is not whole, or no date, is none', () => {
  for (const typed of ['', '1', '1/2', '1 Foo 1980', 'Februari 1980', '12121980', '1/2/3/1980'])
    assert.equal(dateAsWritten(typed), undefined, typed);
});

test('a year of two digits is read where one alone can be meant', () => {
  const read = (typed: string, era: Era) => fullYear(typed, yearsOf[era](2026));
  assert.equal(read('80', 'birth'), '1980');
  assert.equal(read('05', 'birth'), '2005');
  assert.equal(read('12', 'past'), '2012');
  assert.equal(read('98', 'past'), '1998');
  assert.equal(read('26', 'past'), '2026');
  assert.equal(read('27', 'coming'), '2027');
  assert.equal(read('26', 'coming'), '2026');
  for (const [none, era] of [
    ['24', 'birth'],
    ['30', 'birth'],
    ['27', 'past'],
    ['40', 'past'],
    ['80', 'coming'],
    ['25', 'coming'],
  ] as const)
    assert.equal(read(none, era), none, `${none} ${era}`);
  for (const other of ['', '1980', '198', '8', 'xx']) assert.equal(read(other, 'birth'), other);
});

test('no two years of an era end alike', () => {
  for (const years of Object.values(yearsOf)) {
    const { from, to } = years(2026);
    assert.ok(to - from < 100);
  }
});

test('every month is known by its name and by three letters of it', () => {
  const english = 'January February March April May June July August September October November December';
  const kiswahili = 'Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba';
  for (const names of [english.split(' '), kiswahili.split(' ')])
    names.forEach((name, index) => {
      assert.equal(monthNumber(name), String(index + 1), name);
      assert.equal(monthNumber(name.slice(0, 3).toUpperCase()), String(index + 1), name);
    });
  assert.equal(monthNumber('13'), '13');
  assert.equal(monthNumber('Foo'), 'foo');
});

test('each part of a date has its own fault', () => {
  const codes = (day: string, month: string, year: string) =>
    partFaults({ day, month, year }).map(({ code }) => code);
  assert.deepEqual(codes('27', '3', '1985'), []);
  assert.deepEqual(codes('27', '', '1985'), ['month-missing']);
  assert.deepEqual(codes('', '', '1985'), ['day-missing', 'month-missing']);
  assert.deepEqual(codes('31', '2', '1985'), ['day-invalid']);
  assert.deepEqual(codes('29', '2', '2024'), []);
  assert.deepEqual(codes('27', 'foo', '85'), ['month-invalid', 'year-invalid']);
  assert.deepEqual(codes('0', '13', '1919'), ['day-invalid', 'month-invalid', 'year-invalid']);
});
