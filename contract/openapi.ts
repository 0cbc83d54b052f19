import * as z from 'zod/mini';
import { council } from './council.ts';
import { type Operation, refusalsOf } from './operation.ts';
import { operations } from './operations/index.ts';
import { personHeader } from './person-header.ts';
import { problem } from './problem.ts';
import { refusals } from './refusals.ts';
import type { Schema } from './schema.ts';

type Json = Record<string, unknown>;

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 speaks; transforms are shown by what they take. */
const jsonSchema = (schema: Schema, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema(), { io, unrepresentable: 'any' }) as Json;
  return rest;
};

const parametersIn = (place: 'path' | 'query', schema: Schema | undefined): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, parameter]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: parameter,
  }));
};

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Made by the client, one a submission: the same request sent again has one effect and the same answer.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9-]{8,64}$' },
};

const personParameter = {
  name: personHeader,
  in: 'header',
  required: false,
  description:
    'The id (`sub` of the access token) of the person whose page sends the request: refused as `another-person` where somebody else is signed in. Clients without pages need not send it.',
  schema: { type: 'string' },
};

const languageParameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: 'The language of refusals: en or sw.',
  schema: { type: 'string', examples: ['en', 'sw'] },
};

const requestBody = (operation: Operation): Json | undefined =>
  operation.request.body && {
    required: true,
    content: {
      'application/json': { schema: jsonSchema(operation.request.body, 'input'), example: operation.example },
    },
  };

const answer = ({ answer: { status, schema }, summary }: Operation): Json => ({
  [status]: {
    description: summary,
    ...(schema ? { content: { 'application/json': { schema: jsonSchema(schema, 'output') } } } : {}),
  },
});

const refusalAnswers = (operation: Operation): Json => {
  const byStatus = Map.groupBy(refusalsOf(operation), (code) => refusals[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${refusals[code].en}`).join('\n\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
};

const describe = (operation: Operation): Json => ({
  operationId: operation.name,
  summary: operation.summary,
  tags: [operation.part],
  security: operation.callers === 'anyone' ? [] : [{ accessToken: [] }],
  ...(operation.callers === 'anyone' ? {} : { 'x-callers': operation.callers }),
  parameters: [
    ...parametersIn('path', operation.request.path),
    ...parametersIn('query', operation.request.query),
    ...(operation.idempotent ? [keyParameter] : []),
    ...(refusalsOf(operation).includes('another-person') ? [personParameter] : []),
    languageParameter,
  ],
  ...(operation.request.body ? { requestBody: requestBody(operation) } : {}),
  responses: { ...answer(operation), ...refusalAnswers(operation) },
});

/** The whole API as an OpenAPI 3.1 document, served at /api/openapi.json. */
export const openapi = (): Json => {
  const paths: Record<string, Json> = {};
  for (const operation of Object.values<Operation>(operations))
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation),
    };
  return {
    openapi: '3.1.0',
    info: {
      title: `${council.shortName} ${council.portalName.en} API`,
      version: '1.0.0',
      description: `Register, keep a profile, find vacancies, apply and hear back. ${council.name.en}.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The accessToken of a session.',
        },
      },
    },
  };
};
