import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { test } from 'vitest';
import { operations } from '../contract/operations/index.ts';
import { bundleFunctions, bundleOf, neverLoaded } from './bundle.ts';
import { type Trim, trimmed } from './bundle-trims.ts';
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

/** Built-in modules that the SDK and `functions/http` load. Another one may cost a tenth of a cold start: measure it first. */
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

/** Says how many formatters a bundle makes while it is imported: each takes as long as a tenth of the import. */
const countsFormatters = `
let made = 0;
for (const name of Object.getOwnPropertyNames(Intl).filter((name) => typeof Intl[name] === 'function' && Intl[name].prototype))
  Intl[name] = new Proxy(Intl[name], { construct: (target, args) => (made++, new target(...args)) });
await import(process.argv[1]);
process.stdout.write(String(made));
process.exit(0);`;

for (const { name } of allFunctions)
  test(`${name} makes no formatter of dates or numbers while it is imported`, async () => {
    const args = ['--input-type=module', '-e', countsFormatters, fileOf(name)];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, AWS_REGION: 'af-south-1', MOST_TRIES: '5' },
    });
    assert.equal(stdout, '0');
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

const bundledWith = (trim: Trim) =>
  build({
    stdin: { contents: "import '@middy/core';", resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    platform: 'node',
    logLevel: 'silent',
    plugins: [trimmed([trim], { everyTrim: true })],
  });

test('a trim that finds nothing in the file that it is for, or no file at all, stops the bundling', async () => {
  const words = /a new version is written otherwise/;
  await assert.rejects(
    bundledWith({ in: /@middy\/core\/index\.js$/, replace: [[words, '']] }),
    /otherwise\/ finds nothing in .*@middy/,
  );
  await assert.rejects(
    bundledWith({ in: /@middy\/core\/moved\.js$/, replace: [[/ReadableStream/, '']] }),
    /finds nothing to trim/,
  );
});

/** The files of node_modules that left something in a bundle. */
const keptOf = (pattern: RegExp): string[] =>
  Object.entries(outputs).flatMap(([output, { inputs: parts }]) =>
    Object.entries(parts)
      .filter(([file, { bytesInOutput }]) => pattern.test(file) && bytesInOutput > 0)
      .map(([file]) => `${output}: ${file}`),
  );

test('what is cut away is gone: paginators, error classes, ways to find credentials, streamed events', () => {
  assert.ok(
    keptOf(/client-dynamodb\/dist-es\/models\/errors\.js$/).length > 0,
    'such files are found at all',
  );
  assert.deepEqual(keptOf(/Paginator\.js$/), []);
  assert.deepEqual(keptOf(/client-(?!dynamodb)[a-z-]+\/dist-es\/models\/errors\.js$/), []);
  assert.deepEqual(keptOf(/@aws-sdk\/credential-provider-(node|ini|sso|process|web-identity|login)\//), []);
  for (const name of neverLoaded) assert.deepEqual(keptOf(new RegExp(`node_modules/${name}/`)), []);
});
