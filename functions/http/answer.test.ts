import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type RefusalCode, refusals } from '../../contract/refusals.ts';
import { withSentence } from './answer.ts';

test('a result that says no gets the sentence of its code, in the language of the caller; another is as it was', () => {
  const done: { outcome: string; code?: RefusalCode } = { outcome: 'done' };
  const refused = { outcome: 'refused', code: 'application-decided' } as const;
  for (const language of ['en', 'sw'] as const)
    assert.equal(withSentence(refused, language).message, refusals['application-decided'][language]);
  assert.deepEqual(withSentence(done, 'en'), done);
});
