import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'acorn';
import { beforeAll, test } from 'vitest';
import { buildPortal } from '../../local/build.ts';
import { siteFolder } from '../../web/build.ts';
import { oldestBrowsers } from '../../web/oldest-browsers.ts';
import { newerStyles } from './newer-styles.ts';
import { newerNames } from './newer-than.ts';

const scripts: { file: string; script: string }[] = [];
const styles: string[] = [];
beforeAll(async () => {
  await buildPortal();
  for await (const file of glob('assets/*.css', { cwd: siteFolder }))
    styles.push(await readFile(join(siteFolder, file), 'utf8'));
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

/** What the old browsers read over, with how it looks without it. */
const readOver: readonly [name: string, where: RegExp, without: string][] = [
  ['text-decoration-thickness', /./, 'lines under links as thick as the browser draws them'],
  ['text-underline-offset', /./, 'lines under links as near as the browser draws them'],
  ['text-decoration-skip-ink', /^\.govuk-/, 'lines under links that are hovered over let letters through'],
  ['text-decoration-skip', /^\.govuk-/, 'the same in another name'],
  ['text-wrap', /^h1,h2,h3$/, 'headings are broken where the line is full'],
  ['accent-color', /./, "ticks and meters in the browser's own colour"],
  ['forced-color-adjust', /^\.govuk-/, 'is for colours that these browsers do not force'],
  ['@media (forced-colors)', /./, 'is for colours that these browsers do not force'],
  ['@media (scripting)', /./, 'without a script, what is coming is shown as coming'],
  [':focus-visible', /^((\.(masthead|footer) )?a|a|button|summary):focus-visible/, "the browser's own ring"],
  [':backdrop', /^\.officer-dialog::backdrop$/, 'where the dialog opens in the page it covers nothing'],
  [':has', /^html:has\(\.officer-bar\)$/, 'what is jumped to may stand under the bar of decisions'],
];

test('what is looked for in a stylesheet is found at all', () => {
  const css = `.a { display: flex; gap: 8px } .b { gap: 8px } .c { display: grid; gap: 8px }
    .d { overflow-wrap: anywhere } .e { overflow-wrap: break-word; overflow-wrap: anywhere }
    .f:is(p) { inset: 0 } .g { -webkit-user-select: none; user-select: none } .h { width: round(1px, 2px) }
    @container (width > 1px) { .i { color: red } } @media (scripting: none) { .j { color: red } }`;
  const found = newerStyles(css, oldestBrowsers);
  assert.deepEqual([...found.keys()].sort(), [
    ':is',
    '@container',
    '@media (scripting)',
    'gap outside a grid',
    'inset',
    'overflow-wrap: anywhere',
    'round()',
  ]);
  assert.deepEqual(found.get('gap outside a grid'), ['.a', '.b']);
  assert.deepEqual(found.get('overflow-wrap: anywhere'), ['.d']);
});

test('the stylesheet says nothing that the oldest browsers do not read, but what they may read over', () => {
  assert.equal(styles.length, 1);
  const found = newerStyles(styles.join(''), oldestBrowsers);
  const unread = [...found].flatMap(([name, places]) =>
    places
      .filter((place) => !readOver.some(([known, where]) => known === name && where.test(place)))
      .map((place) => `${name} in ${place}`),
  );
  assert.deepEqual(unread, []);
  for (const [name] of readOver) assert.ok(found.has(name), `${name} is not used any more`);
});
