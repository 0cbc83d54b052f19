import fc from 'fast-check';
import { type Parameter, type RequestPart, taken } from './request-part.ts';
import { fits, type Schema } from './schemas.ts';

const strangeIds = fc.constantFrom(
  'short',
  '../../secrets',
  '..',
  '\u0000',
  '__proto__',
  "' OR 1=1",
  'x'.repeat(3000),
  'VACANCY#1',
  'UPPERCASE01',
  'aaaaaaaa/publish',
  'aaaaaaa\u00e9',
  '💥💥💥💥💥💥💥💥',
);

/** `known` stands for an id that the sender has: the nth of its vacancies, entries or people. */
export type Id = { known: number } | string;
type Ids = RequestPart & { ids: Record<string, Id> };
/** The ids in an address; flawed: one of them is such as there is none. */
export const idsOf = (parameters: readonly Parameter[], flawed: boolean): fc.Arbitrary<Ids> => {
  const inPath = parameters.filter((one) => one.in === 'path');
  const id = ({ schema }: { schema: Schema }): fc.Arbitrary<Id> =>
    fc.oneof(
      { weight: 4, arbitrary: fc.nat(99).map((known) => ({ known })) },
      { weight: 1, arbitrary: fits(schema) as fc.Arbitrary<string> },
    );
  const right = fc.record(Object.fromEntries(inPath.map((one) => [one.name, id(one)])));
  if (!flawed) return right.map((ids) => ({ ...taken, ids }));
  return fc.tuple(right, fc.constantFrom(...inPath), strangeIds).map(([ids, { name }, strange]) => ({
    expected: 'refused',
    why: `${name}: ${strange.slice(0, 20)}`,
    ids: { ...ids, [name]: strange },
  }));
};

type Query = RequestPart & { query: string };
const pairs = (values: Record<string, unknown>): string =>
  Object.entries(values)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
const strangeQueries = fc.constantFrom(
  'limit=1',
  '__proto__=x',
  'constructor=x',
  'county[]=nairobi',
  'county=nairobi&county=kiambu',
  'county=NAIROBI',
  'county=%00',
  'status=submitted%23',
  'state=',
  'cursor=',
  'cursor=%2e%2e',
  `cursor=${'A'.repeat(513)}`,
  'subCounty=%F0%9F%92%A5',
  'examination=kcse%20',
  '%F0%9F%92%A5=1',
  '=x',
);
/** Cursors of the right form that no answer contained. */
const strangeCursors = fc
  .oneof(
    fc.constantFrom(
      'null',
      '[]',
      '[""]',
      '["",""]',
      '["nairobi","\\u0000"]',
      '["~","~"]',
      '{"length":2}',
      '[1,2]',
    ),
    fc.constantFrom(
      '["nairobi","submitted#"]',
      '["draft",""]',
      '["published","~~~"]',
      '["2030"]',
      '["nosuch",""]',
    ),
    fc.json(),
  )
  .map((place) => ({
    expected: 'any' as const,
    why: `cursor ${place.slice(0, 40)}`,
    query: `cursor=${Buffer.from(place).toString('base64url').slice(0, 512) || 'AA'}`,
  }));

/** A query, filters and cursors; flawed: one that no schema takes. */
export const queryOf = (parameters: readonly Parameter[], flawed: boolean): fc.Arbitrary<Query> => {
  const inQuery = parameters.filter((one) => one.in === 'query');
  if (flawed)
    return strangeQueries.map((query) => ({
      expected: 'refused',
      why: `query ${query.slice(0, 30)}`,
      query,
    }));
  const values = Object.fromEntries(
    inQuery.filter(({ name }) => name !== 'cursor').map(({ name, schema }) => [name, fits(schema, name)]),
  );
  const right = fc.record(values, { requiredKeys: [] }).map((one) => ({ ...taken, query: pairs(one) }));
  return inQuery.some(({ name }) => name === 'cursor')
    ? fc.oneof({ weight: 2, arbitrary: right }, { weight: 1, arbitrary: strangeCursors })
    : right;
};
