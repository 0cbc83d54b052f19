import fc from 'fast-check';
import type { Operation } from '../../contract/operation.ts';
import { fitting, place, unfitting, unknownField } from './values.ts';

type Body = Record<string, unknown>;
/** `fits` says what the schema must say of the body: taken, refused, or whatever it says itself. */
export type Hostile = { body: string; fits: 'yes' | 'no' | 'ask the schema'; why: string };

const exampleOf = ({ example }: Operation): Body => structuredClone(example) as Body;

/** The example with some fields replaced by other things that people really type. */
const valid = (operation: Operation): fc.Arbitrary<Hostile> => {
  const example = exampleOf(operation);
  const fields = Object.keys(example).filter((field) => field in fitting);
  const replaced = fc.record(
    Object.fromEntries(fields.map((field) => [field, fitting[field] as fc.Arbitrary<unknown>])),
    { requiredKeys: [] },
  );
  const moved = 'subCounty' in example ? place : fc.constant({});
  return fc.tuple(replaced, moved).map(([change, where]) => {
    const body: Body = { ...example, ...change, ...where };
    if ('confirmPhone' in body) body.confirmPhone = body.phone;
    return { body: JSON.stringify(body), fits: 'yes', why: Object.keys(change).join(', ') };
  });
};

const required = (operation: Operation): string[] => {
  const optional = [
    'language',
    'nssfNumber',
    'shaNumber',
    'email',
    'disability',
    'tscNumber',
    'subjects',
    'to',
  ];
  return Object.keys(exampleOf(operation)).filter((field) => !optional.includes(field));
};

/** The example with one thing wrong that no schema may let through. */
const wrong = (operation: Operation): fc.Arbitrary<Hostile> =>
  fc.oneof(
    fc.tuple(fc.constantFrom(...required(operation)), unfitting).map(([field, value]) => ({
      body: JSON.stringify({ ...exampleOf(operation), [field]: value }),
      fits: 'ask the schema' as const,
      why: `${field} replaced`,
    })),
    unknownField.map((field) => ({
      body: `${JSON.stringify(exampleOf(operation)).slice(0, -1)},${JSON.stringify(field)}:{"x":1}}`,
      fits: 'no' as const,
      why: `unknown field ${field}`,
    })),
    fc
      .constantFrom('[]', 'null', '0', '"x"', '{', '{"a":', '[[[[', '\u0000', 'phone=1', '{}{}', '{"a":NaN}')
      .map((body) => ({ body, fits: 'no' as const, why: 'not an object' })),
    fc.constant({ body: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, fits: 'no' as const, why: 'depth' }),
    fc.constant({ body: JSON.stringify({ x: 'y'.repeat(70_000) }), fits: 'no' as const, why: 'over 64 KB' }),
  );

const anything = fc
  .jsonValue({ maxDepth: 4 })
  .map((value) => ({ body: JSON.stringify(value), fits: 'ask the schema' as const, why: 'any JSON' }));

/** Bodies for an operation: fitting, nearly fitting, and nothing like it. */
export const bodies = (operation: Operation): fc.Arbitrary<Hostile> =>
  fc.oneof(
    { weight: 2, arbitrary: valid(operation) },
    { weight: 6, arbitrary: wrong(operation) },
    { weight: 2, arbitrary: anything },
  );

/** Headers, paths and queries that no honest client sends. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'accept-language': fc.constantFrom('sw', 'en;q=0', '*', 'x'.repeat(2000), 'sw\u0000'),
    'idempotency-key': fc.constantFrom('', 'short', 'x'.repeat(65), 'good-key-0001', '../../etc', '日本'),
    cookie: fc.constantFrom('refresh=', 'refresh=%00', 'refresh=a; refresh=b', '=;=;='),
    'content-type': fc.constantFrom('application/json', 'application/json; charset=utf-8'),
  },
  { requiredKeys: ['content-type'] },
);
export const oddIds = fc.constantFrom(
  'nosuchvacancy',
  '../../secrets',
  '%00',
  '__proto__',
  "' OR 1=1",
  'x'.repeat(3000),
  'VACANCY#1',
  '00000000-0000-4000-8000-000000000000',
);
export const oddQueries: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom('county', 'status', 'state', 'cursor', 'examination', '__proto__', 'limit', 'subCounty'),
  fc.constantFrom(
    'nairobi',
    'submitted',
    'draft',
    'e30',
    'AAAA',
    '',
    '\u0000',
    'kcse',
    '-1',
    'x'.repeat(600),
    'starehe',
  ),
  { maxKeys: 3 },
);
