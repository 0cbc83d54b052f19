import type * as z from 'zod/mini';
import type { RefusalCode } from './refusals.ts';
import type { Output, Schema } from './schema.ts';
import type { FieldNames } from './wording/field-name.ts';

/** The staff groups and the professional: who a signed-in person can be. */
export const roles = ['professional', 'officer'] as const;
export type Role = (typeof roles)[number];

/** The part of the business (one Lambda function each) that serves an operation. */
export const parts = [
  'accounts',
  'sessions',
  'profile',
  'closing',
  'vacancies',
  'officer-vacancies',
  'applications',
  'officer-applications',
  'status',
] as const;
export type Part = (typeof parts)[number];

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One thing that the portal can do: routes, handlers, client, OpenAPI and the matrices derive from it. */
export type Operation = {
  readonly name: string;
  readonly summary: string;
  readonly method: Method;
  /** With `{parameter}` placeholders, as API Gateway and OpenAPI write them. */
  readonly path: `/api/${string}`;
  readonly part: Part;
  readonly callers: 'anyone' | readonly Role[];
  readonly request: {
    readonly path?: Schema;
    readonly query?: Schema;
    readonly body?: Schema;
  };
  /** What the fields of its form are called, where somebody fills one in. */
  readonly names?: FieldNames;
  readonly answer: { readonly status: 200 | 201 | 202 | 204; readonly schema?: Schema };
  /** What this operation may refuse beyond what every operation may (see `refusalsOf`). */
  readonly refusals: readonly RefusalCode[];
  /** Takes an `Idempotency-Key`: sending the same request again has one effect and the same answer. */
  readonly idempotent?: true;
  /** Seconds that the edge may serve the same answer to everyone. */
  readonly cacheSeconds?: number;
  /** Reads or sets a cookie: the refresh token, the mark of a device that the person has used before. */
  readonly cookie?: true;
  /** A body that the schema accepts; the examples together make a professional who qualifies. */
  readonly example?: unknown;
};

/** Keeps the literal types of an operation while checking its shape. */
// @__NO_SIDE_EFFECTS__
export const defineOperation = <const O extends Operation>(operation: O): O => operation;

type Parsed<S> = S extends Schema ? Output<S> : undefined;
type Sent<S> = S extends Schema ? z.input<ReturnType<S>> : undefined;
type Slot<O extends Operation, K extends 'path' | 'query' | 'body'> =
  O['request'] extends Record<K, infer S> ? S : undefined;

/** What the handler receives after parsing. */
export type RequestOf<O extends Operation> = {
  path: Parsed<Slot<O, 'path'>>;
  query: Parsed<Slot<O, 'query'>>;
  body: Parsed<Slot<O, 'body'>>;
};

/** What a client sends: only the slots that the operation has. */
export type CallOf<O extends Operation> = {
  [K in 'path' | 'query' | 'body' as O['request'] extends Record<K, Schema> ? K : never]: Sent<Slot<O, K>>;
};

/** What the operation answers when it is not refused. */
export type AnswerOf<O extends Operation> = O['answer'] extends { schema: infer S extends Schema }
  ? Output<S>
  : undefined;

const toAll: readonly RefusalCode[] = ['busy', 'unexpected'];
const toBodies: readonly RefusalCode[] = ['malformed-json', 'body-too-large', 'unsupported-media-type'];

/** Every refusal that an operation may answer with, those common to all included. */
export const refusalsOf = (operation: Operation): readonly RefusalCode[] => [
  ...(Object.keys(operation.request).length > 0 ? (['invalid-request'] as const) : []),
  ...(operation.request.body ? toBodies : []),
  ...(operation.callers === 'anyone' ? [] : (['not-signed-in', 'another-person', 'not-allowed'] as const)),
  ...(operation.cookie ? (['cookie-twice'] as const) : []),
  ...(operation.idempotent ? (['idempotency-key-invalid', 'idempotency-key-reused'] as const) : []),
  ...operation.refusals,
  ...toAll,
];
