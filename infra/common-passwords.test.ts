import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'vitest';
import { isCommonPassword } from '../functions/identity/common-passwords.ts';
import { filterOfCommonPasswords } from '../functions/identity/common-passwords-filter.ts';
import { commonPasswords, filterOf } from './common-passwords.ts';

test('the filter is the one that the list makes, and fits into 25 KB', () => {
  assert.equal(filterOfCommonPasswords, filterOf(commonPasswords()));
  assert.ok(filterOfCommonPasswords.length <= 25 * 1024, String(filterOfCommonPasswords.length));
});

test('every one of the 10,000 commonest is refused, in capitals and with something after it', () => {
  const common = commonPasswords();
  assert.equal(common.length, 10_000);
  for (const password of common)
    for (const typed of [password, password.toUpperCase()]) assert.ok(isCommonPassword(typed), typed);
  for (const typed of ['Football2027', 'sunshine!', 'princess-1', 'basketball 99'])
    assert.ok(isCommonPassword(typed));
});

/** The same made-up passwords in every run. */
const madeUp = Array.from({ length: 50_000 }, (_, index) =>
  createHash('sha256')
    .update(String(index))
    .digest('base64')
    .slice(0, 8 + (index % 12)),
);

test('of passwords that nobody uses no more than two in a thousand are called common', () => {
  const refused = madeUp.filter(isCommonPassword).length / madeUp.length;
  assert.ok(refused <= 0.002, `${refused * 1000} in a thousand`);
});

test('what the pages advise is taken', () => {
  for (const typed of ['three words together', 'maneno matatu pamoja', 'officer karibu sana'])
    assert.equal(isCommonPassword(typed), false, typed);
});
