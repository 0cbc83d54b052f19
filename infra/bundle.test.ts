import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { operations } from '../contract/operations/index.ts';
import { bundleFunctions, bundleOf } from './bundle.ts';
import { allFunctions, apiFunctions } from './functions.ts';

const { inputs, outputs } = await bundleFunctions();
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

/** Built-in modules that the SDK and the edge load. Another one may cost a tenth of a cold start: measure it first. */
const loaded = [
  'crypto',
  'fs',
  'fs/promises',
  'https',
  'os',
  'path',
  'process',
  'stream',
  'stream/promises',
  'timers',
  'timers/promises',
  'zlib',
];

const builtinsIn = (name: string): string[] => {
  const [, output] = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`)) ?? [];
  const statements = (output?.imports ?? []).filter(({ kind }) => kind === 'import-statement');
  return statements.map(({ path }) => path.replace('node:', ''));
};

for (const { name } of allFunctions)
  test(`${name} loads no built-in module that is not known to be light`, () => {
    assert.deepEqual(
      builtinsIn(name).filter((builtin) => !loaded.includes(builtin) && builtin !== 'module'),
      [],
    );
  });

test('no module is imported late: what it shares with others would be bundled behind checks', () => {
  const late = Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ kind, external }) => kind === 'dynamic-import' && !external)
      .map(({ path }) => `${file}: ${path}`),
  );
  assert.deepEqual(late, []);
});

for (const { name } of apiFunctions)
  test(`the bundle of ${name} has the operations of its own part only`, async () => {
    const bundle = await readFile(fileOf(name), 'utf8');
    const held = Object.values(operations).filter(({ summary }) => bundle.includes(summary.slice(0, 24)));
    assert.deepEqual([...new Set(held.map(({ part }) => part))], [name]);
  });
