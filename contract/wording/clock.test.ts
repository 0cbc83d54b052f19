import assert from 'node:assert/strict';
import { test } from 'vitest';
import { shortTimeOfDay, timeOfDay } from './clock.ts';

const at = (time: string) => new Date(`2027-09-30T${time}:00+03:00`);

const times = [
  ['00:00', '12 midnight', 'saa 6:00 usiku'],
  ['00:30', '12:30 am', 'saa 6:30 usiku'],
  ['03:59', '3:59 am', 'saa 9:59 usiku'],
  ['04:00', '4:00 am', 'saa 10:00 alfajiri'],
  ['06:00', '6:00 am', 'saa 12:00 asubuhi'],
  ['09:00', '9:00 am', 'saa 3:00 asubuhi'],
  ['12:00', '12 noon', 'saa 6:00 mchana'],
  ['12:05', '12:05 pm', 'saa 6:05 mchana'],
  ['17:00', '5:00 pm', 'saa 11:00 jioni'],
  ['20:30', '8:30 pm', 'saa 2:30 usiku'],
  ['23:59', '11:59 pm', 'saa 5:59 usiku'],
] as const;

for (const [time, english, kiswahili] of times)
  test(`${time} is said as each language counts the hours`, () => {
    assert.equal(timeOfDay(at(time), 'en'), english);
    assert.equal(timeOfDay(at(time), 'sw'), kiswahili);
  });

test('an SMS leaves out full hours’ minutes', () => {
  assert.equal(shortTimeOfDay(at('17:00'), 'en'), '5 pm');
  assert.equal(shortTimeOfDay(at('17:00'), 'sw'), 'saa 11 jioni');
  assert.equal(shortTimeOfDay(at('23:30'), 'en'), '11:30 pm');
});
