import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { wrongFields } from './field-errors.ts';
import { savePayment } from './operations/profile.ts';
import { payment } from './profile.ts';
import { otherChoice } from './reference/choice.ts';

const account = {
  method: 'bank',
  accountName: 'Jane Wanjiku',
  bank: otherChoice,
  branch: 'Thika',
  accountNumber: '0123456789',
};
const schemas: readonly [schema: z.ZodMiniType, body: object][] = [
  [payment(), account],
  [savePayment.request.body(), { ...account, version: 1 }],
];

test('a bank that the list does not have is refused until it is named, on the page and by the API', () => {
  for (const [schema, body] of schemas) {
    const unnamed = z.safeParse(schema, body);
    assert.deepEqual(wrongFields(unnamed.error?.issues ?? []), [
      { field: 'bankName', code: 'bank-name-needed' },
    ]);
    assert.ok(z.safeParse(schema, { ...body, bankName: 'Kaimosi Sacco' }).success);
    assert.ok(z.safeParse(schema, { ...body, bank: 'kcb' }).success);
  }
});

test('a missing name is told in one round with what else is wrong', () => {
  for (const [schema, body] of schemas) {
    const { error } = z.safeParse(schema, { ...body, accountNumber: '1' });
    assert.deepEqual(
      wrongFields(error?.issues ?? []).map(({ field }) => field),
      ['accountNumber', 'bankName'],
    );
  }
});
