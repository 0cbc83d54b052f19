import assert from 'node:assert/strict';
import { test } from 'vitest';
import { meaningsOf } from './vacancy-search.ts';

for (const [search, meanings] of [
  ['invigilator', [[['position', ['invigilator']]]]],
  ['MSIMAMIZI kcse', undefined],
  ["  Murang'a 2027 ", [[['county', ['muranga']]], [['year', [2027]]]]],
  ['Muranga', [[['county', ['muranga']]]]],
  ['kcse KCSE', [[['examination', ['kcse']]]]],
  ['zebra', [[]]],
  ['a', []],
  ['', []],
] as const)
  test(`“${search}” means what vacancies are called by`, () => {
    const found = meaningsOf(search);
    if (meanings) assert.deepEqual(found, meanings);
    else assert.ok(found.every((meaning) => meaning.length > 0));
  });

test('the beginning of any word of a label is enough, in either language', () => {
  const positionsOf = (search: string) =>
    Object.fromEntries(meaningsOf(search)[0] ?? []).position as string[] | undefined;
  assert.ok(positionsOf('examin')?.includes('assistant-examiner'));
  assert.ok(positionsOf('mtahini')?.includes('assistant-examiner'));
});
