import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { fieldError, wrongFields } from './field-errors.ts';
import { languages } from './language.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations/index.ts';
import { nameOf } from './wording/field-name.ts';
import { fieldTexts, fieldTextsByKind } from './wording/fields.ts';

type Definition = {
  innerType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  shape?: Record<string, z.ZodMiniType>;
};

/** Every place in a body that may be wrong, by its path. */
const placesIn = (schema: z.ZodMiniType, at: string[] = []): string[][] => {
  const { innerType, element, valueType, options = [], shape = {} } = schema._zod.def as Definition;
  const own = at.length > 0 && !innerType && options.length === 0 ? [at] : [];
  return [
    ...own,
    ...(innerType ? placesIn(innerType, at) : []),
    ...options.flatMap((one) => placesIn(one, at)),
    ...(element ? placesIn(element, [...at, '0']) : []),
    ...(valueType ? placesIn(valueType, [...at, 'q1']) : []),
    ...Object.entries(shape).flatMap(([name, one]) => placesIn(one, [...at, name])),
  ];
};

const wrongValues = [
  undefined,
  null,
  '',
  'x'.repeat(5000),
  'A\0b',
  `a${'\u0301'.repeat(99)}`,
  '?!',
  'zz',
  -1,
  1e9,
  0.5,
  [],
  ['zz'],
  Array.from({ length: 99 }, () => 'x'),
  {},
  '2030-02-31',
  '----',
  '12345678',
];

const changed = (value: unknown, [first = '', ...rest]: string[], wrong: unknown): unknown => {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[first] = rest.length > 0 ? changed(copy[first], rest, wrong) : wrong;
  return copy;
};

/** What no form has: the page sends it by itself, or only a program would. */
const ofPrograms = new Set(['version', 'session', 'seen', 'vacancyId', 'confirmed']);
const isOfPrograms = (field: string) => field === '' || ofPrograms.has(field.split('.')[0] ?? '');

const bodies = Object.values<Operation>(operations).flatMap(({ request, ...operation }) =>
  request.body ? [{ ...operation, schema: request.body() }] : [],
);
const generic = /^(Enter this|Check this|This is too long|Choose one|Jaza hapa|Angalia hapa)\b/;

test('the walk finds the forms', () => assert.ok(bodies.length > 18, String(bodies.length)));

type Body = (typeof bodies)[number];

/** All that a schema finds wrong with a body in which one place is wrong. */
const faultsOf = ({ schema, example }: Body) =>
  placesIn(schema).flatMap((at) =>
    wrongValues.flatMap((wrong) => {
      const { error } = z.safeParse(schema, changed(example ?? {}, at, wrong), { reportInput: true });
      return wrongFields(error?.issues ?? []);
    }),
  );

const judge = (message: string, what: string): void => {
  assert.doesNotMatch(message, generic, what);
  assert.match(message, /^[^{}]*[^\s{}]\.$/, `${what}: ${message}`);
  assert.doesNotMatch(message, /undefined|NaN|to\s+characters|,\s*[,.]| {2}/, `${what}: ${message}`);
};

for (const body of bodies)
  test(`${body.name}: whatever is wrong with a field of its form, the sentence names the field and says what to do`, () => {
    const { names = {} } = body;
    const faults = faultsOf(body).filter(
      ({ field, code }) => !isOfPrograms(field) && code !== 'unknown-field',
    );
    for (const fault of faults) {
      const what = `${fault.field} ${fault.code}`;
      assert.doesNotMatch(nameOf(names, fault.field).en, /“/, `${what} has no name`);
      const [en = '', sw = ''] = languages.map((language) => fieldError(fault, names, language).message);
      judge(en, what);
      judge(sw, what);
      assert.notEqual(en, sw, what);
    }
  });

test('what a program left out is said by the name that the API has for it', () => {
  const { message } = fieldError({ field: 'version', code: 'required' }, {}, 'en');
  assert.equal(message, 'Enter “version”.');
});

/** What a sentence that says what to do begins with, or goes on with after what it needs to know first. */
const does = {
  en: /(?:^|[.:,] )(?:Enter|enter|Choose|Shorten|type|Type|Leave|use|Use|Do not use|Tick|Give|Look|Check|correct)\b|If you are, correct/,
  sw: /(?:^|[.:,] )(?:Weka|weka|Chagua|Fupisha|andika|liandike|Ondoa|tumia|Usitumie|Taja|Toa|Andika|Angalia|Ziangalie)\b|Ikiwa unao, sahihisha/,
};

test('every sentence says what to do, in both languages', () => {
  const byKind = Object.values(fieldTextsByKind).flatMap((texts) => Object.entries(texts));
  for (const [code, text] of [...Object.entries(fieldTexts), ...byKind])
    for (const language of languages) {
      assert.doesNotMatch(text[language], generic, code);
      assert.match(text[language], does[language], code);
    }
});

test('a choice that decides what else is asked is asked for by its name', () => {
  const { names = {}, request } = operations.savePayment as Operation;
  const { error } = z.safeParse((request.body as () => z.ZodMiniType)(), {}, { reportInput: true });
  const [wrong] = wrongFields(error?.issues ?? []);
  assert.deepEqual(wrong, { field: 'method', code: 'required' });
  assert.equal(wrong && fieldError(wrong, names, 'en').message, 'Choose how you want to be paid.');
});
