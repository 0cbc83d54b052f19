import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { type Vacancy, vacancyDraft } from '../../contract/vacancy.ts';
import { fits, type Schema } from '../../tests/hostile/schemas.ts';
import { checkedDraft, typedFrom } from './draft.ts';

const drafts = fits(z.toJSONSchema(vacancyDraft(), { io: 'input', unrepresentable: 'any' }) as Schema)
  .map((draft) => z.safeParse(vacancyDraft(), draft))
  .filter(({ success }) => success)
  .map(({ data }) => data as Vacancy);

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test('whatever a vacancy says, the form that shows it says the same: edited, copied or kept as a draft', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      assert.deepEqual(plain(checkedDraft(typedFrom(draft))), plain(draft));
      const kept = JSON.parse(JSON.stringify(typedFrom(draft)));
      assert.deepEqual(plain(checkedDraft(kept)), plain(draft));
    }),
    { numRuns: 300 },
  );
});
