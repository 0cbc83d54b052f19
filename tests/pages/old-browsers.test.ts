import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'acorn';
import { beforeAll, test } from 'vitest';
import { buildPortal } from '../../local/build.ts';
import { siteFolder } from '../../web/build.ts';
import { oldestBrowsers } from '../../web/oldest-browsers.ts';
import { newerNames } from './newer-than.ts';

const scripts: { file: string; script: string }[] = [];
beforeAll(async () => {
  await buildPortal();
  for await (const file of glob('assets/*.js', { cwd: siteFolder }))
    scripts.push({ file, script: await readFile(join(siteFolder, file), 'utf8') });
});

/** Asked for before they are used, with another way where they are not there. */
const askedFor: Record<string, string> = {
  BroadcastChannel: 'web/api/person.ts: the storage event tells the other tabs too',
  '.moveBefore()': 'preact: insertBefore otherwise',
  '.showModal()': 'web/officer/dialog.tsx: the dialog opens in the page',
};

test('the names that are looked for are found at all', () => {
  const script =
    'Object.hasOwn({}, "a"); [1].toReversed(); crypto.randomUUID(); [].map(String); new WeakRef({})';
  assert.deepEqual(newerNames(script, oldestBrowsers), [
    '.hasOwn()',
    '.randomUUID()',
    '.toReversed()',
    'WeakRef',
  ]);
});

test('no script of the pages uses what the oldest browsers do not have', () => {
  assert.ok(scripts.length > 20);
  for (const { file, script } of scripts)
    assert.deepEqual(
      newerNames(script, oldestBrowsers).filter((name) => !(name in askedFor)),
      [],
      file,
    );
});

test('no script is written in a newer language than the oldest browsers read', () => {
  for (const { file, script } of scripts)
    assert.doesNotThrow(() => parse(script, { ecmaVersion: 2020, sourceType: 'module' }), file);
});
