import assert from 'node:assert/strict';
import { test } from 'vitest';
import { wholeNumber } from './typed-amount.ts';

test('an amount is one however it is written', () => {
  for (const typed of [
    ...['1500', '1,500', '1 500', '1.500', "1'500", '1500.0', '１５００', '١٥٠٠'],
    ...[
      'KSh 1,500/=',
      'Ksh.1500/-',
      'Kshs 1,500',
      'KES 1500',
      'Sh 1500',
      '1500 KSh',
      '1,500/=',
      ' 1500 shilingi ',
    ],
  ])
    assert.equal(wholeNumber(typed), 1500, typed);
  assert.equal(wholeNumber('KSh 1,234,567'), 1_234_567);
  assert.equal(wholeNumber('0'), 0);
});

test('what is no whole number is none: nobody guesses what is paid', () => {
  for (const typed of ['680.50', '1,50', '15,00,000', '-5', '1e3', 'five', 'USD 5', '5 days', '0x10'])
    assert.ok(Number.isNaN(wholeNumber(typed)), typed);
  for (const typed of ['', ' ', '\u200b', undefined]) assert.equal(wholeNumber(typed), undefined);
});
