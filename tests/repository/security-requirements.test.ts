import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'vitest';

const text = readFileSync('docs/security.md', 'utf8');

/** How many requirements of levels 1 and 2 each section of OWASP ASVS 5.0 has; they come before those of level 3. */
const sections: Record<string, number> = {
  '1.1': 2,
  '1.2': 9,
  '1.3': 11,
  '1.4': 3,
  '1.5': 2,
  '2.1': 3,
  '2.2': 3,
  '2.3': 4,
  '2.4': 1,
  '3.2': 2,
  '3.3': 4,
  '3.4': 6,
  '3.5': 5,
  '3.7': 2,
  '4.1': 3,
  '4.2': 1,
  '4.3': 2,
  '4.4': 4,
  '5.1': 1,
  '5.2': 3,
  '5.3': 2,
  '5.4': 3,
  '6.1': 3,
  '6.2': 12,
  '6.3': 4,
  '6.4': 4,
  '6.5': 5,
  '6.6': 3,
  '6.8': 4,
  '7.1': 3,
  '7.2': 4,
  '7.3': 2,
  '7.4': 5,
  '7.5': 2,
  '7.6': 2,
  '8.1': 2,
  '8.2': 3,
  '8.3': 1,
  '8.4': 1,
  '9.1': 3,
  '9.2': 4,
  '10.1': 2,
  '10.2': 2,
  '10.3': 4,
  '10.4': 11,
  '10.5': 5,
  '10.6': 2,
  '10.7': 3,
  '11.1': 2,
  '11.2': 3,
  '11.3': 3,
  '11.4': 4,
  '11.5': 1,
  '11.6': 1,
  '12.1': 3,
  '12.2': 2,
  '12.3': 4,
  '13.1': 1,
  '13.2': 5,
  '13.3': 2,
  '13.4': 5,
  '14.1': 2,
  '14.2': 4,
  '14.3': 3,
  '15.1': 3,
  '15.2': 3,
  '15.3': 7,
  '16.1': 1,
  '16.2': 5,
  '16.3': 4,
  '16.4': 3,
  '16.5': 3,
  '17.1': 1,
  '17.2': 4,
  '17.3': 2,
};
const requirements = Object.entries(sections).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
);

type Row = { id: string; level: string; met: string; shownBy: string };
const rows: Row[] = [
  ...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| (\d) .*?\| (yes|part|no|AWS|–) +\| (.*) \|$/gm),
].map(([, id = '', level = '', met = '', shownBy = '']) => ({ id, level, met, shownBy }));

test('every requirement of levels 1 and 2 of the ASVS has one line, in order', () => {
  assert.deepEqual(
    rows.map(({ id }) => id),
    requirements,
  );
});

test('what is said to be met names the file that shows it, or the chapter of this page', () => {
  for (const { id, met, shownBy } of rows) {
    if (met === 'yes') assert.match(shownBy, /`[\w./-]+`|_.+_ above|SDK|garbage/, id);
    assert.ok(shownBy.trim().length > 2, id);
  }
});

test('every file that is named is there', () => {
  const named = [...text.matchAll(/`((?:\.github|contract|docs|functions|infra|local|tests|web)\/[^`]+)`/g)];
  assert.ok(named.length > 100);
  assert.deepEqual(
    named.map(([, file = '']) => file).filter((file) => !existsSync(file)),
    [],
  );
});
