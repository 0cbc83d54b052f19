import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'vitest';
import { demoStaff } from '../../local/demo.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const pages = [...globSync('*.md'), ...globSync('{docs,local,web,cloud-emulator}/**/*.md')].filter(
  (file) => !file.includes('node_modules'),
);

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)|(?:src|href)="([^"#]+)"/g)]
    .map(([, link, source]) => link ?? source ?? '')
    .filter((link) => link && !/^(https?|mailto):/.test(link));

test('every link between documents leads somewhere', () => {
  assert.ok(pages.length > 40, 'documents are found at all');
  const broken = pages.flatMap((page) =>
    linksIn(read(page))
      .filter((link) => !existsSync(join(dirname(page), decodeURI(link))))
      .map((link) => `${page}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

/** Paths of this repository that a document names in code: `contract/council.ts`, `tests/durability`. */
const pathsIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /`((?:cloud-emulator|contract|functions|infra|local|web|tests|bench|docs|\.github)\/[\w./-]*)`/g,
    ),
  ]
    .map(([, path]) => path ?? '')
    .filter((path) => !path.includes('…'));

test('every file that a document names is there', () => {
  const missing = pages.flatMap((page) =>
    pathsIn(read(page))
      .filter((path) => !existsSync(path))
      .map((path) => `${page}: ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('the README says who the demo staff are and how they sign in', () => {
  const readme = read('README.md').replace(/ +/g, ' ');
  for (const { name, phone, password } of demoStaff)
    assert.match(readme, new RegExp(`\\| ${name}, officer .* \\| ${phone} \\| ${password} \\|`));
});

test("the README's map has every folder of the code, and no other", () => {
  const [, map = ''] = read('README.md').split('| folder');
  const [rows = ''] = map.split('\n\n');
  const named = [...rows.matchAll(/^\| `([\w-]+)\/`/gm)].map(([, name = '']) => name);
  const folders = readdirSync('.', { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !/^\.|^(node_modules|dist|cdk\.out|coverage|reports)$/.test(entry.name),
    )
    .map(({ name }) => name);
  assert.deepEqual(named.toSorted(), folders.toSorted());
});

type Decision = { file: string; number: string; title: string; status: string; date: string; line: string };

const decisions = globSync('docs/decisions/0*.md')
  .toSorted()
  .map((file): Decision => {
    const [, number = '', title = '', status = '', date = ''] =
      /^# (\d+)\. (.+)\n\n\*\*Status\.\*\* (\w+), (\d{4}-\d\d-\d\d)[.;]/.exec(read(file)) ?? [];
    const [line = ''] = /^\*\*Status\.\*\*.*/m.exec(read(file)) ?? [];
    return { file, number, title, status, date, line };
  });

test('every decision says what it is, when it was taken and whether it stands, and the index lists it so', () => {
  const index = read('docs/decisions/README.md');
  for (const { file, number, title, status, date } of decisions) {
    assert.ok(
      date,
      `${file} begins with "# number. title", an empty line and "**Status.** Accepted, 2026-11-27."`,
    );
    const name = file.slice('docs/decisions/'.length);
    assert.ok(name.startsWith(number.padStart(4, '0')), `${file} has the number of its name`);
    const row = `| [${number}](${name}) | ${title} | ${date} | ${status.toLowerCase()}`;
    assert.ok(index.includes(row), `docs/decisions/README.md has the row ${row} |`);
  }
  assert.equal(index.match(/^\| \[\d/gm)?.length, decisions.length, 'and no row besides');
});

/** What one status says of other decisions: `superseded by [34](0034-….md)`, or `Supersedes in [11](0011-….md) that …`. */
const namedAfter = (line: string, word: RegExp): string[] =>
  [...line.matchAll(word)].map(([, number = '']) => number);

test('a decision that falls and the one that takes its place name each other, and the index says so', () => {
  const index = read('docs/decisions/README.md').split('\n');
  const pairs = decisions.flatMap(({ number, line }) => ({
    fallen: namedAfter(line, /superseded by \[(\d+)\]/g).map((by) => `${number} by ${by}`),
    taking: namedAfter(line, /Supersedes[^.[]* \[(\d+)\]/g).map((old) => `${old} by ${number}`),
  }));
  const fallen = pairs.flatMap((pair) => pair.fallen);
  const listed = index.flatMap((row) => {
    const [, number = ''] = /^\| \[(\d+)\]/.exec(row) ?? [];
    return namedAfter(row, /superseded by \[(\d+)\]/g).map((by) => `${number} by ${by}`);
  });
  assert.ok(fallen.length > 0);
  assert.deepEqual(pairs.flatMap((pair) => pair.taking).toSorted(), fallen.toSorted());
  assert.deepEqual(listed.toSorted(), fallen.toSorted());
});

test('every path that CODEOWNERS names is there, with at least one owner', () => {
  const lines = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const wrong = lines.filter((line) => {
    const [path = '', ...owners] = line.split(/\s+/);
    const found = globSync(path.replace(/^\//, '')).length > 0;
    return !found || owners.length === 0 || !owners.every((owner) => /^@[\w-]+\/[\w-]+$/.test(owner));
  });
  assert.deepEqual(wrong, []);
});
