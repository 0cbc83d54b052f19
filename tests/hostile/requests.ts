import fc from 'fast-check';
import { openapi } from '../../contract/openapi.ts';
import type { Operation } from '../../contract/operation.ts';
import { type Id, idsOf, queryOf } from './addresses.ts';
import { bodyOf } from './bodies.ts';
import { headersOf } from './headers.ts';
import type { Expected, Parameter, RequestPart } from './request-part.ts';
import type { Schema } from './schemas.ts';

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

type Described = {
  parameters: Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
};

const paths = openapi().paths as Record<string, Record<string, Described>>;
const described = ({ path, method }: Operation): Described =>
  paths[path]?.[method.toLowerCase()] as Described;

type Flawed = 'path' | 'query' | 'body' | 'type' | 'key';
const weights: Record<Flawed, number> = { path: 2, query: 2, body: 8, type: 1, key: 1 };
const flawsOf = ({ request: { path, query, body }, idempotent }: Operation): Flawed[] => [
  ...(path ? (['path'] as const) : []),
  ...(query ? (['query'] as const) : []),
  ...(body ? (['body', 'type'] as const) : []),
  ...(idempotent ? (['key'] as const) : []),
];

const worst = (parts: readonly RequestPart[]): RequestPart => ({
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
