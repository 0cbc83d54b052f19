import assert from 'node:assert/strict';
import { test } from 'vitest';
import { readOn } from './read-on.ts';

const pages = (...shown: number[]) => {
  const asked: (string | undefined)[] = [];
  const read = async (cursor: string | undefined) => {
    asked.push(cursor);
    const at = Number(cursor ?? 0);
    const value = { found: shown[at] ?? 0, ...(at + 1 < shown.length && { cursor: String(at + 1) }) };
    return { ok: true as const, value };
  };
  return { asked, answer: readOn<{ found: number; cursor?: string }>(read, ({ found }) => found === 0) };
};

test('pages that show nothing are read on from until one shows something', async () => {
  const { asked, answer } = pages(0, 0, 3, 1);
  assert.deepEqual(await answer, { ok: true, value: { found: 3, cursor: '3' } });
  assert.deepEqual(asked, [undefined, '1', '2']);
});

test('a list that ends without showing anything is at its end', async () => {
  assert.deepEqual(await pages(0, 0).answer, { ok: true, value: { found: 0 } });
});

test('after some pages without anything the person is asked whether to look further', async () => {
  const { asked, answer } = pages(0, 0, 0, 0, 0, 0, 7);
  assert.deepEqual(await answer, { ok: true, value: { found: 0, cursor: '5' } });
  assert.equal(asked.length, 5);
});
