import fc from 'fast-check';
import { fitting, text, together, unfitting, unfittingText, unknownField } from './values.ts';

/** What this reads of JSON Schema: the words that the portal's own OpenAPI document uses. */
export type Schema = {
  type?: 'object' | 'string' | 'integer' | 'boolean' | 'array';
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  propertyNames?: Schema;
  additionalProperties?: Schema | false;
  oneOf?: Schema[];
};

/** To make a text of a form is quick, to learn how takes a while. */
const forms = new Map<string, fc.Arbitrary<string>>();
const patterned = ({ pattern = '', format }: Schema): fc.Arbitrary<string> => {
  const form = forms.get(pattern) ?? (format === 'uuid' ? fc.uuid() : fc.stringMatching(new RegExp(pattern)));
  forms.set(pattern, form);
  return form;
};

const fitsObject = (schema: Schema): fc.Arbitrary<Record<string, unknown>> => {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  if (additionalProperties && propertyNames)
    return fc.dictionary(patterned(propertyNames), fits(additionalProperties), { maxKeys: 5 });
  const fields = Object.entries(properties).map(([name, field]) => [name, fits(field, name)] as const);
  return fc
    .record(Object.fromEntries(fields), { requiredKeys: required as never[] })
    .chain((body) => together(body));
};

/** Values that a schema must take: what people type where the field has words of its own, anything it allows elsewhere. */
export const fits = (schema: Schema, name = ''): fc.Arbitrary<unknown> => {
  const { type, minimum, maximum, minItems = 0, maxItems = 5, items = {} } = schema;
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => fits(one, name)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (type === 'object') return fitting[name] ?? fitsObject(schema);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: minimum ?? 0, max: maximum ?? 1_000_000 });
  if (type === 'array')
    return fc.array(fits(items), { minLength: minItems, maxLength: Math.min(maxItems, 5) });
  return fitting[name] ?? (schema.pattern ? patterned(schema) : text);
};

type Flaw = { why: string; value: fc.Arbitrary<unknown> };

const flawsOfText = ({ minLength = 0, maxLength, pattern, enum: choices }: Schema, name: string): Flaw[] => [
  ...(maxLength ? [{ why: 'too long', value: fc.constant('x'.repeat(maxLength * 4 + 1)) }] : []),
  ...(minLength > 0 ? [{ why: 'empty', value: fc.constant('') }] : []),
  ...(pattern || choices ? [{ why: 'text of no such form', value: unfittingText }] : []),
  ...(name === 'password' || name === 'session' ? [] : [{ why: 'hidden characters', value: unfittingText }]),
];

const flawsOfNumber = ({ minimum = 0, maximum = 0 }: Schema): Flaw[] => [
  { why: 'out of range', value: fc.constantFrom(minimum - 1, maximum + 1, -1e308, 1e308, 2 ** 53) },
  { why: 'no whole number', value: fc.constantFrom(minimum + 0.5, String(minimum), [minimum], true) },
];

const flawsOfList = (schema: Schema): Flaw[] => {
  const { minItems = 0, maxItems, items = {} } = schema;
  return [
    ...(minItems > 0 ? [{ why: 'too few', value: fc.constant([]) }] : []),
    ...(maxItems
      ? [
          {
            why: 'too many',
            value: fits(items).map((one) => Array.from({ length: maxItems + 1 }, () => one)),
          },
        ]
      : []),
    { why: 'a list in disguise', value: fc.constantFrom({ 0: 'x', length: 1 }, 'x') },
  ];
};

const strangeKeys = fc
  .constantFrom('{"__proto__":"x"}', '{"Constructor":"x"}', '{"":"x"}', '{"a.b":"x","a":"x"}')
  .map((json) => JSON.parse(json));

/** Ways in which a value is wrong for a schema, whatever the schema's own check thinks. */
const flawsOf = (schema: Schema, name: string): Flaw[] => {
  const { type } = schema;
  const kind = {
    why: 'another kind',
    value: type === 'object' ? fc.constantFrom(null, 'x', 1, true, [], [{}]) : unfitting,
  };
  if (schema.propertyNames) return [kind, { why: 'a key of no such form', value: strangeKeys }];
  if (schema.const !== undefined)
    return [kind, { why: 'another value', value: fc.constantFrom(false, 'true', 0) }];
  if (type === 'string')
    return [kind, ...flawsOfText(schema, name), { why: 'a number', value: fc.integer() }];
  if (type === 'integer') return [kind, ...flawsOfNumber(schema)];
  if (type === 'array') return [kind, ...flawsOfList(schema)];
  if (type === 'boolean') return [kind, { why: 'nearly a boolean', value: fc.constantFrom('true', 1, 0) }];
  return [kind];
};

type Place = { at: string[]; schema: Schema; required: boolean };

/** Every place in a value that has a schema of its own. */
const placesOf = (schema: Schema, value: unknown, at: string[] = []): Place[] => {
  const option = schema.oneOf?.find(({ properties }) =>
    Object.entries(properties ?? {}).every(
      ([name, one]) => one.const === undefined || one.const === (value as Record<string, unknown>)[name],
    ),
  );
  const { properties = {}, required = [], items, additionalProperties } = option ?? schema;
  return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([name, inner]) => {
    const field = properties[name] ?? items ?? additionalProperties;
    if (!field || typeof value !== 'object') return [];
    const place = { at: [...at, name], schema: field, required: required.includes(name) };
    return [place, ...(typeof inner === 'object' ? placesOf(field, inner, place.at) : [])];
  });
};

const changed = (value: unknown, [first = '', ...rest]: string[], change: unknown): unknown => {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[first] = rest.length === 0 ? change : changed(copy[first], rest, change);
  return copy;
};

/** A text of JSON may have keys that an object of JavaScript cannot be given. */
const withField = (value: unknown, at: string[], field: string): string => {
  const mark = 'here-comes-the-unknown-field';
  return JSON.stringify(
    at.length > 0
      ? changed(value, at, { ...valueAt(value, at), [mark]: { x: 1 } })
      : { ...(value as object), [mark]: { x: 1 } },
  ).replace(JSON.stringify(mark), JSON.stringify(field));
};
const valueAt = (value: unknown, at: readonly string[]): object =>
  at.reduce((inner, name) => (inner as Record<string, unknown>)[name], value) as object;

export type Wrong = { json: string; why: string };

/** Values with exactly one thing wrong, as JSON. */
export const fails = (schema: Schema, value: unknown): fc.Arbitrary<Wrong> => {
  const places = placesOf(schema, value);
  const closed = [
    [],
    ...places.filter(({ schema: inner }) => inner.additionalProperties === false).map(({ at }) => at),
  ];
  const ways: fc.Arbitrary<Wrong>[] = [
    fc.tuple(fc.constantFrom(...closed), unknownField).map(([at, field]) => ({
      json: withField(value, at, field),
      why: `unknown field ${[...at, field].join('.')}`,
    })),
  ];
  const flaws = places.flatMap(({ at, schema: inner }) =>
    flawsOf(inner, at.at(-1) ?? '').map((flaw) => ({ at, ...flaw })),
  );
  if (flaws.length > 0)
    ways.push(
      fc.constantFrom(...flaws).chain(({ at, why, value: wrong }) =>
        wrong.map((one) => ({
          json: JSON.stringify(changed(value, at, one)),
          why: `${at.join('.')}: ${why}`,
        })),
      ),
    );
  const needed = places.filter(({ required }) => required);
  if (needed.length > 0)
    ways.push(
      fc.constantFrom(...needed).map(({ at }) => ({
        json: JSON.stringify(changed(value, at, undefined)),
        why: `${at.join('.')} left out`,
      })),
    );
  return fc.oneof(...ways.map((arbitrary, index) => ({ arbitrary, weight: [2, 6, 2][index] ?? 1 })));
};
