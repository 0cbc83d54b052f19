import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundleFunctions, bundleOf } from './bundle.ts';
import { allFunctions, apiFunctions } from './functions.ts';

await bundleFunctions();
const mostGzippedBytes = 130 * 1024;
const fileOf = (name: string) => join(bundleOf(name), 'index.mjs');

for (const { name } of apiFunctions)
  test(`the bundle of ${name} is at most 130 KB gzipped`, async () => {
    const { length } = gzipSync(await readFile(fileOf(name)));
    assert.ok(length <= mostGzippedBytes, `${Math.round(length / 1024)} KB`);
  });

test('bundling again touches no file that is the same', async () => {
  const before = await Promise.all(allFunctions.map(({ name }) => stat(fileOf(name))));
  await bundleFunctions();
  const after = await Promise.all(allFunctions.map(({ name }) => stat(fileOf(name))));
  assert.deepEqual(
    after.map(({ mtimeMs }) => mtimeMs),
    before.map(({ mtimeMs }) => mtimeMs),
  );
});
