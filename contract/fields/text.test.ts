import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { identifier, line, paragraphs, personName, seenAtMost } from './text.ts';

const codesOf = (
  schema: { safeParse: (typed: unknown) => z.core.util.SafeParseResult<unknown> },
  typed: string,
) => {
  const { success, error } = schema.safeParse(typed);
  return success ? [] : [...new Set(error?.issues.map(({ message }) => message))];
};

test('a line is taken as it is kept, within its length as a person counts it', () => {
  assert.equal(line(10).parse('  Moi\n Avenue '), 'Moi Avenue');
  assert.deepEqual(codesOf(line(10), 'Moi Avenues'), ['too-long']);
  assert.deepEqual(codesOf(line(2), '👨\u200d👩\u200d👧👍🏾'), []);
  assert.deepEqual(codesOf(line(2), '👍👍👍'), ['too-long']);
});

test('what is seen as little may not be stored as very much', () => {
  const family = `👨${'\u200d👩'.repeat(4)}`;
  assert.deepEqual(codesOf(line(1), `${family}`), ['too-long']);
  assert.deepEqual(codesOf(line(2), `${family}`), []);
});

test('a length of stored characters is ten times what is seen, and no more', () => {
  const text = seenAtMost(1);
  const schema = z.string().check(text);
  assert.deepEqual(codesOf(schema, `a${'\u0301'.repeat(9)}`), []);
  assert.deepEqual(codesOf(schema, `a${'\u0301'.repeat(10)}`), ['too-long']);
});

test('the JSON Schema of a text says its length', () => {
  assert.equal(z.toJSONSchema(line(10), { io: 'input' }).maxLength, 10);
});

test('paragraphs keep their line breaks', () => {
  assert.equal(paragraphs(20).parse('one\r\ntwo'), 'one\ntwo');
});

test('what cannot be kept is told by its own code', () => {
  assert.deepEqual(codesOf(line(10), ''), ['required']);
  assert.deepEqual(codesOf(line(10), ' \u200b'), ['required']);
  assert.deepEqual(codesOf(line(10), '...'), ['required']);
  assert.deepEqual(codesOf(line(10), 'a\u0007b'), ['control-characters']);
  assert.deepEqual(codesOf(line(10), `a${'\u0301\u0323'.repeat(5)}`), ['too-many-marks']);
});

test('a name has letters of any script, apostrophes, hyphens, full stops and S/O', () => {
  for (const name of [
    "Wanjikũ Nyong'o",
    'A. Otieno-Ouma',
    'नेहा शर्मा',
    'Pelé',
    'Gurdeep Singh S/O Harbans',
    'd/o Wanjiru',
    'Amina w/o Ali',
    'Harbans s/o',
    'Singh S/O. Harbans',
  ])
    assert.deepEqual(codesOf(personName(), name), [], name);
  for (const wrong of [
    'Otieno 2',
    'a@b',
    'A/B',
    'x/o Wanjiru',
    'Singhs/o Harbans',
    'S/Ox',
    'Ann, Mary',
    '1Ann',
    'Ann!',
  ])
    assert.deepEqual(codesOf(personName(), wrong), ['name-invalid'], wrong);
  assert.deepEqual(codesOf(personName(), 'a'.repeat(120)), []);
  assert.deepEqual(codesOf(personName(), 'a'.repeat(121)), ['too-long']);
  assert.deepEqual(codesOf(personName(), '1'.repeat(121)), ['too-long', 'name-invalid'], 'both are told');
});

test('an identifying number is judged in its plain, compact form', () => {
  const pin = identifier(/^[A-Z]\d{3}$/, 'kra-pin-invalid');
  assert.equal(pin.parse(' a 1 2\u00a03 '), 'A123');
  assert.equal(pin.parse('Ａ१२३'), 'A123');
  assert.deepEqual(codesOf(pin, 'a12'), ['kra-pin-invalid']);
  const spaced = identifier(/^\d \d$/, 'kra-pin-invalid', (plain) => plain);
  assert.equal(spaced.parse('1  2'), '1 2');
});
