import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { email } from '../../contract/fields/email.ts';
import { newPassword, typedPassword } from '../../contract/fields/password.ts';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations/index.ts';

type Field = { at: string; schema: z.ZodMiniType };
type Definition = {
  type: string;
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  keyType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  shape?: Record<string, z.ZodMiniType>;
};

/** Every text field inside a schema: what is chosen from a list or counted is none. */
const textFields = (at: string, schema: z.ZodMiniType): Field[] => {
  const definition = schema._zod.def as unknown as Definition;
  const { type, innerType, element, options = [], keyType, valueType, shape = {} } = definition;
  if (type === 'string') return [{ at, schema }];
  const inner = [innerType, element, ...options, keyType, valueType].filter((one) => one !== undefined);
  return [
    ...inner.flatMap((one) => textFields(at, one)),
    ...Object.entries(shape).flatMap(([name, one]) => textFields(`${at}.${name}`, one)),
  ];
};

const fields = Object.values<Operation>(operations).flatMap(({ name, request }) =>
  Object.entries(request).flatMap(([slot, schema]) => textFields(`${name} ${slot}`, schema())),
);

/** Texts of which every text field takes one at least. */
const samples = [
  "Wanjiku Nyong'o Kamau-Ouma",
  'Moi Avenue Primary School',
  'ñandú words of Zoë',
  '0722 645 678',
  '23456789',
  '456789',
  'A012345678Z',
  'CR1234567890123-4',
  '123456',
  '6789',
  'wanjiku.o-k@example.co.ke',
  '2012-01-09',
  '2027-09-30T17:00:00+03:00',
  'kcse2027invignbo',
  '5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d',
  'homa-bay',
  'a-question',
];

const between = (mark: string) => (text: string) => [...text].join(mark);
const around = (before: string, after: string) => (text: string) => before + text + after;
const pastes: Record<string, (text: string) => string> = {
  "the marks of a phone's contacts": around('\u202a', '\u202c'),
  'isolates of a chat': around('\u2068', '\u2069'),
  'left-to-right marks': between('\u200e'),
  'zero-width spaces': between('\u200b'),
  'joiners and non-joiners': between('\u200d\u200c'),
  'soft hyphens': between('\u00ad'),
  'a byte-order mark': around('\ufeff', ''),
  'Hangul fillers': around('\u3164', '\uffa0'),
  'a Braille blank': around('\u2800', '\u2800'),
  'a variation selector': around('', '\ufe0f'),
  'tag characters': around('', '\u{e0041}\u{e007f}'),
  'a picture that was not pasted': around('\ufffc', ''),
  'spaces of every kind': around(' \t\u00a0\u2003', '\u3000\u202f\u2028\r\n'),
  'letters taken apart': (text) => text.normalize('NFD'),
};
/** A password is as it was typed, so that nobody's easier one opens. */
const folds: Record<string, (text: string) => string> = {
  'other hyphens': (text) => text.replace(/-/g, '\u2011'),
  'minus signs': (text) => text.replace(/-/g, '\u2212'),
  'other apostrophes': (text) => text.replace(/'/g, '’'),
  backticks: (text) => text.replace(/'/g, '`'),
  'no-break spaces': (text) => text.replace(/ /g, '\u00a0'),
};

const isPassword = ({ schema }: Field): boolean => schema === typedPassword() || schema === newPassword();
const parse = (schema: z.ZodMiniType, value: string) => z.safeParse(schema, value);

test('the walk finds the text fields of every slot', () => {
  for (const slot of ['path', 'query', 'body'])
    assert.ok(
      fields.some(({ at }) => at.includes(` ${slot}.`)),
      slot,
    );
  assert.ok(fields.length > 60, String(fields.length));
});

for (const field of fields)
  test(`${field.at}: what a paste brings along changes nothing`, () => {
    const { schema } = field;
    const taken = samples.filter((sample) => parse(schema, sample).success);
    assert.notDeepEqual(taken, [], 'no sample that this field takes');
    for (const sample of taken) {
      const kept = parse(schema, sample).data;
      for (const [name, paste] of Object.entries({ ...pastes, ...(isPassword(field) ? {} : folds) }))
        assert.deepEqual(parse(schema, paste(sample)).data, kept, `${name} with ${sample}`);
      assert.equal(parse(schema, String(kept)).data, kept, 'what is kept is taken again');
    }
  });

const nothing = ['', ' ', '\u200b', '\u3164 \u3164', '\u202a\u202c', '\u2800\u00a0', '\u00ad'];
const asGood = ['. .', '- -', "' '", '…'];
const harmful = [`a${'\u0301'.repeat(100)}`, 'a\0b', '\ud83d', 'a\u001b[31m'];

for (const field of fields)
  test(`${field.at}: what nobody can read is refused`, () => {
    const refused = field.schema === typedPassword() ? nothing : [...nothing, ...asGood, ...harmful];
    for (const text of refused) assert.ok(!parse(field.schema, text).success, JSON.stringify(text));
  });

test('an address that is turned round is refused, not mended', () => {
  for (const text of ['wanjiku\u202e@example.com', '\u202emoc.elpmaxe@a', 'a@exam\u202eple.com'])
    assert.ok(!parse(email(), text).success);
});
