import assert from 'node:assert/strict';
import { test } from 'vitest';
import { date, instant, isDate, roughDate } from './time.ts';

type Field = ReturnType<typeof date | typeof roughDate | typeof instant>;
const told = (schema: Field, typed: string): string[] =>
  schema.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

test('a date is known as one by its form and by the calendar', () => {
  for (const day of ['1920-01-01', '2024-02-29', '2099-12-31']) assert.ok(isDate(day), day);
  for (const none of [undefined, '', '2023-02-29', '2027-2-1', '2027', '1919-12-31', '2027-02-01T00:00Z'])
    assert.ok(!isDate(none), String(none));
});

test('what is no date at all is told as that, not as a part that is missing', () => {
  for (const none of ['', 'on Monday', 'on 2027-13-01', '2027-13-01 x'])
    for (const schema of [date(), roughDate()])
      assert.deepEqual(told(schema, none), ['date-invalid', 'date-invalid'], none);
});

test('a part that is missing or wrong is told by itself', () => {
  assert.equal(told(date(), '-02-01')[0], 'year-missing');
  assert.equal(told(date(), '2027-02')[0], 'day-missing');
  assert.equal(told(roughDate(), '2027-13')[0], 'month-invalid');
  assert.equal(told(roughDate(), '-02')[0], 'year-missing');
  assert.equal(told(roughDate(), '1850')[0], 'year-invalid');
});

test('an instant has nothing before or behind it, not even what a browser would pass over', () => {
  for (const typed of ['2027-02-01T09:00Z (x)', '(x) 2027-02-01T09:00Z', '2027-02-01T12:00+03:00 (EAT)'])
    assert.deepEqual(told(instant(), typed), ['instant-invalid'], typed);
});
