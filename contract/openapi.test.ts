import assert from 'node:assert/strict';
import { test } from 'vitest';
import { openapi } from './openapi.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations/index.ts';

type Described = {
  operationId: string;
  requestBody?: { content: Record<string, { schema: object; example: unknown }> };
  security: object[];
  parameters: { name: string; required: boolean }[];
  responses: Record<string, { description: string }>;
};
const document = openapi() as { openapi: string; paths: Record<string, Record<string, Described>> };
const described = Object.values(document.paths).flatMap((path) => Object.values(path));

test('the document is OpenAPI 3.1 and describes every operation once', () => {
  assert.match(document.openapi, /^3\.1\./);
  assert.deepEqual(described.map((one) => one.operationId).sort(), Object.keys(operations).sort());
});

test('every request body has an example, every answer a description', () => {
  for (const { operationId, requestBody, responses } of described) {
    if (requestBody) assert.ok(requestBody.content['application/json']?.example, operationId);
    for (const { description } of Object.values(responses)) assert.ok(description.length > 10, operationId);
  }
});

test('every refusal of the contract is described with its code', () => {
  const text = JSON.stringify(document);
  for (const { name, refusals } of Object.values<Operation>(operations))
    for (const code of refusals) assert.ok(text.includes(`\`${code}\``), `${name}: ${code}`);
});

test('whatever is done for a person who is signed in may say for whom', () => {
  for (const { operationId, security, parameters } of described) {
    const named = parameters.find(({ name }) => name === 'X-Person');
    if (security.length > 0) assert.equal(named?.required, false, operationId);
  }
});

test('the document survives JSON', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
});
