import fc from 'fast-check';
import { openapi } from '../../contract/openapi.ts';
import type { Operation } from '../../contract/operation.ts';
import { fails, fits, type Schema } from './schemas.ts';
import { apart } from './values.ts';

/** `known` stands for an id that the sender has: the nth of its vacancies, entries or people. */
export type Id = { known: number } | string;

/** What must come of it: taken, refused without an effect, or anything but an error of ours. */
export type Expected = 'taken' | 'refused' | 'any';

export type Hostile = {
  expected: Expected;
  why: string;
  ids: Record<string, Id>;
  /** As it stands in the URL. */
  query: string;
  headers: Record<string, string>;
  body?: string;
};

/** A request and what it is sent to. */
export type Case = { operation: Operation; request: Hostile };

type Part = { why: string; expected: Expected };
type Described = {
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
};

const paths = openapi().paths as Record<string, Record<string, Described>>;
const described = ({ path, method }: Operation): Described =>
  paths[path]?.[method.toLowerCase()] as Described;

const taken = { expected: 'taken', why: '' } as const;

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

type Ids = Part & { ids: Record<string, Id> };
const idsOf = (parameters: Described['parameters'], flawed: boolean): fc.Arbitrary<Ids> => {
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

type Query = Part & { query: string };
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

const queryOf = (parameters: Described['parameters'], flawed: boolean): fc.Arbitrary<Query> => {
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

type Body = Part & { body?: string };
const noObject = fc.constantFrom(
  '[]',
  'null',
  '0',
  '"x"',
  'true',
  '{',
  '{"a":',
  '[[[[',
  '\u0000',
  'phone=1',
  '{}{}',
  '{"a":NaN}',
  "{'a':1}",
  '[{}]',
  '{"a":1,}',
  '\uFEFF{}x',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
  JSON.stringify({ x: 'y'.repeat(70_000) }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, 1]))),
  `{"a":${'9'.repeat(400)}}`,
);

const wrongBody = (schema: Schema): fc.Arbitrary<Body> => {
  const right = fits(schema);
  const together = apart.filter(([, applies]) => applies(sampleKeys(schema)));
  return fc.oneof(
    {
      weight: 8,
      arbitrary: right
        .chain((value) => fails(schema, value))
        .map(({ json, why }) => ({ expected: 'refused' as const, why, body: json })),
    },
    {
      weight: 2,
      arbitrary: noObject.map((body) => ({
        expected: 'refused' as const,
        why: `body ${body.slice(0, 12)}`,
        body,
      })),
    },
    ...(together.length > 0
      ? [
          {
            weight: 1,
            arbitrary: fc.tuple(right, fc.constantFrom(...together)).map(([value, [why, , change]]) => ({
              expected: 'refused' as const,
              why,
              body: JSON.stringify({ ...(value as object), ...change }),
            })),
          },
        ]
      : []),
  );
};

const sampleKeys = ({ properties = {} }: Schema): Record<string, unknown> => properties;

const bodyOf = (schema: Schema | undefined, flawed: boolean): fc.Arbitrary<Body> => {
  if (!schema) return fc.constant({ ...taken });
  if (flawed) return wrongBody(schema);
  return fc.oneof(
    { weight: 9, arbitrary: fits(schema).map((value) => ({ ...taken, body: JSON.stringify(value) })) },
    {
      weight: 1,
      arbitrary: fc
        .jsonValue({ maxDepth: 4 })
        .map((value) => ({ expected: 'any' as const, why: 'any JSON', body: JSON.stringify(value) })),
    },
  );
};

type Headers = Part & { headers: Record<string, string> };
const latin = (text: string): string => Buffer.from(text).toString('latin1');
const harmlessHeaders = fc.record(
  {
    'accept-language': fc.constantFrom(
      'sw',
      'en;q=0',
      '*',
      'x'.repeat(2000),
      'sw-KE,sw;q=0.9',
      ';;;,',
      latin('日本'),
    ),
    cookie: fc.constantFrom(
      'refresh=',
      'refresh=%00',
      'refresh=a; refresh=b',
      '=;=;=',
      '__proto__=x',
      latin('refresh=日'),
    ),
    'x-forwarded-for': fc.constantFrom('127.0.0.1', "'; DROP", ','.repeat(500)),
    'x-http-method-override': fc.constantFrom('DELETE', 'GET'),
    'accept-encoding': fc.constantFrom('br', 'gzip;q=0', '*', 'x'),
    'if-none-match': fc.constantFrom('*', 'W/"x"', '"'.repeat(100)),
    accept: fc.constantFrom('text/html', '*/*;q=0', 'application/xml'),
    origin: fc.constantFrom('null', 'https://elsewhere.example'),
    __proto__x: fc.constant('1'),
    constructor: fc.constant('x'),
  },
  { requiredKeys: [] },
);
const wrongTypes = fc.constantFrom(
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json-x',
  '',
  'multipart/form-data',
  'application/xml; json',
);
const rightTypes = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON',
  'application/json;x',
);
const wrongKeys = fc.constantFrom(
  '',
  'short',
  'x'.repeat(65),
  '../../etc/passwd',
  latin('日本日本日本'),
  'good-key-1, good-key-2',
  '__proto__',
);
const rightKeys = fc
  .tuple(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9-]{0,28}$/))
  .map(([own, more]) => own + more);

const headersOf = (operation: Operation, flaw: 'type' | 'key' | undefined): fc.Arbitrary<Headers> => {
  const type = flaw === 'type' ? wrongTypes : rightTypes;
  const key = flaw === 'key' ? wrongKeys : fc.option(rightKeys, { nil: undefined });
  return fc.tuple(harmlessHeaders, type, key).map(([headers, contentType, idempotencyKey]) => ({
    expected: flaw ? 'refused' : 'taken',
    why: flaw ? `${flaw} ${(flaw === 'type' ? contentType : idempotencyKey)?.slice(0, 30)}` : '',
    headers: {
      ...headers,
      ...(operation.request.body ? { 'content-type': contentType } : {}),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
  }));
};

type Flawed = 'path' | 'query' | 'body' | 'type' | 'key';
const weights: Record<Flawed, number> = { path: 2, query: 2, body: 8, type: 1, key: 1 };
const flawsOf = ({ request: { path, query, body }, idempotent }: Operation): Flawed[] => [
  ...(path ? (['path'] as const) : []),
  ...(query ? (['query'] as const) : []),
  ...(body ? (['body', 'type'] as const) : []),
  ...(idempotent ? (['key'] as const) : []),
];

const worst = (parts: readonly Part[]): Part => ({
  expected:
    (['refused', 'any'] as const).find((expected) => parts.some((part) => part.expected === expected)) ??
    'taken',
  why: parts
    .map(({ why }) => why)
    .filter(Boolean)
    .join(', '),
});

/** Requests for an operation with nothing wrong, or with one thing wrong in one of its parts. */
export const requestsFor = (operation: Operation): fc.Arbitrary<Hostile> => {
  const { parameters, requestBody } = described(operation);
  const schema = requestBody?.content['application/json'].schema;
  const request = (flaw?: Flawed): fc.Arbitrary<Hostile> =>
    fc
      .tuple(
        idsOf(parameters, flaw === 'path'),
        queryOf(parameters, flaw === 'query'),
        bodyOf(schema, flaw === 'body'),
        headersOf(operation, flaw === 'type' || flaw === 'key' ? flaw : undefined),
      )
      .map((parts) => Object.assign({}, ...parts, worst(parts)) as Hostile);
  const flaws = flawsOf(operation);
  if (flaws.length === 0) return request();
  return fc.oneof(
    { weight: 2, arbitrary: request() },
    {
      weight: 3,
      arbitrary: fc.oneof(...flaws.map((flaw) => ({ weight: weights[flaw], arbitrary: request(flaw) }))),
    },
  );
};
