import assert from 'node:assert/strict';
import { test } from 'vitest';
import { referenceOf } from './reference.ts';

test('a reference is short, easy to read out, and the same each time', () => {
  const reference = referenceOf('5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d', 'kcse2027invignbo');
  assert.match(reference, /^KN-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  assert.equal(reference, referenceOf('5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d', 'kcse2027invignbo'));
});

test('another person or another vacancy has another reference', () => {
  const references = new Set(
    Array.from({ length: 20_000 }, (_, index) =>
      referenceOf(`person-${index % 200}`, `vacancy-${Math.floor(index / 200)}`),
    ),
  );
  assert.equal(references.size, 20_000);
});
