import assert from 'node:assert/strict';
import { test } from 'vitest';
import { seal, unseal } from './seal.ts';

const [key, text] = ['a key of the tests', 'what Cognito gave'];

test('what is sealed cannot be read, and opens as it was', () => {
  const sealed = seal(key, 'session', text);
  assert.match(sealed, /^[\w-]+$/);
  assert.ok(!Buffer.from(sealed, 'base64url').includes(text));
  assert.equal(unseal(key, 'session', sealed), text);
});

test('the same text is sealed differently each time', () => {
  assert.notEqual(seal(key, 'session', text), seal(key, 'session', text));
});

const flipped = (sealed: string, at: number): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64url');
};

test('nothing else opens: unsealed, changed, cut, of another key, or for another purpose', () => {
  const sealed = seal(key, 'session', text);
  for (const bad of [text, '', 'x', sealed.slice(0, -4), ...[0, 12, 30].map((at) => flipped(sealed, at))])
    assert.equal(unseal(key, 'session', bad), undefined, bad);
  assert.equal(unseal('another key', 'session', sealed), undefined);
  assert.equal(unseal(key, 'challenge', sealed), undefined);
});
