import assert from 'node:assert/strict';
import { test } from 'vitest';
import { normalPhone, readablePhone } from './phone-number.ts';

const habits = [
  '0722 645 678',
  '0722645678',
  '722645678',
  '+254 722 645 678',
  '+254722645678',
  '254722645678',
  '00254722645678',
  '0722-645-678',
  '(0722) 645.678',
  '+254 (0) 722 645 678',
  ' 254 722 645678 ',
  '2540722645678',
  '٠٧٢٢٦٤٥٦٧٨',
  '\u202a+254 722 645 678\u202c',
  '＋２５４７２２６４５６７８',
  '0722\u2011645\u2011678',
];
test('a mobile number typed in any habit has one normal form', () => {
  for (const typed of habits) assert.equal(normalPhone(typed), '254722645678', typed);
  assert.equal(normalPhone('0112 345 678'), '254112345678');
  assert.equal(normalPhone('2541 12345678'), '254112345678');
});

const wrong = ['', '0722', '0822645678', '0202213381', '+255722645678', '07226456789', '0722a45678'];
test('what is not a Kenyan mobile number has none', () => {
  for (const typed of wrong) assert.equal(normalPhone(typed), undefined, typed);
});

test('people read a number as they write it', () => {
  assert.equal(readablePhone('254722645678'), '0722 645 678');
  for (const none of ['0202213381', 'nobody', '']) assert.equal(readablePhone(none), none);
});
