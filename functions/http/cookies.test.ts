import assert from 'node:assert/strict';
import { test } from 'vitest';
import { comesTwice } from './cookies.ts';

test('a cookie of ours that comes twice is told, whatever it holds and wherever it stands', () => {
  for (const twice of [
    ['__Secure-refresh=a', '__Secure-refresh=b'],
    ['__Secure-refresh=a', '__Secure-refresh=a'],
    ['__Secure-device=a', 'other=1', ' __Secure-device=b'],
    ['__Secure-refresh=', '__Secure-refresh'],
  ])
    assert.equal(comesTwice(twice), true, twice.join('; '));
});

test('different cookies, and those of others, are none of ours twice', () => {
  for (const fine of [[], ['__Secure-refresh=a', '__Secure-device=a'], ['theirs=1', 'theirs=2']])
    assert.equal(comesTwice(fine), false, fine.join('; '));
});
