import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, test } from 'vitest';
import { checkConsistency } from '../../functions/consistency-check/check-consistency.ts';
import { everyItem } from '../../infra/every-item.ts';
import type { Fixtures } from './fixtures.ts';
import { openImpatientPortal } from './impatient-portal.ts';
import { type Matrix, runMatrix } from './matrix.ts';
import { file, rowsIn } from './page.ts';
import { mayRepeatSms, quickVariants, rowsOf } from './variants.ts';

let fixtures: Fixtures;
let matrix: Matrix;
beforeAll(async () => {
  fixtures = await openImpatientPortal();
  matrix = await runMatrix(fixtures, { variantsFor: quickVariants, concurrency: 8 });
});
afterAll(() => fixtures.close());

test('whatever call fails or process dies, sending again makes one effect and a clear answer', () => {
  const wrong = matrix.cells.filter((cell) => cell.wrong);
  assert.deepEqual(wrong, []);
});

test('an SMS comes twice only where nobody can know whether the first one went out', () => {
  const twice = matrix.cells.filter((cell) => cell.smsRepeated && !mayRepeatSms(cell));
  assert.deepEqual(twice, []);
});

test('no state that cannot be is left behind', async () => {
  assert.deepEqual(await checkConsistency(everyItem(fixtures.table)), []);
});

test('docs/generated/faults.md has a row for every call, and says of those that ran here what happened', async () => {
  const rows = rowsOf(matrix.calls, matrix.cells);
  const page = rowsIn(await readFile(file, 'utf8'));
  const nameOf = ({ subject, call }: { subject: string; call: string }) => `${subject} ${call}`;
  assert.deepEqual(page.map(nameOf).sort(), rows.map(nameOf).sort());
  const told = rows.map((row) => {
    const { words = [] } = page.find((one) => nameOf(one) === nameOf(row)) ?? {};
    return { ...row, words: row.words.map((word, index) => word && (words[index] ?? '')) };
  });
  const firstAnswers = (some: typeof rows) =>
    some.map((row) => ({ ...row, words: row.words.map((word) => word.replace(' ²', '')) }));
  assert.deepEqual(firstAnswers(told), firstAnswers(rows));
});
