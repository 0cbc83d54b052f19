import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { type Operation, refusalsOf } from '../operation.ts';
import type { Schema } from '../schema.ts';
import { operations } from './index.ts';

const all = Object.entries<Operation>(operations);

test('an operation is listed under its own name', () => {
  for (const [name, operation] of all) assert.equal(operation.name, name);
});

test('no two operations share a method and a path', () => {
  const routes = all.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
  assert.deepEqual(routes, [...new Set(routes)]);
});

for (const [name, { request, example, path }] of all) {
  if (request.body)
    test(`${name}: the example body is accepted`, () => {
      assert.deepEqual(z.safeParse((request.body as Schema)(), example).error?.issues, undefined);
    });
  if (request.body)
    test(`${name}: a field that the schema does not know is refused`, () => {
      const result = z.safeParse((request.body as Schema)(), { ...(example as object), surprise: 1 });
      assert.equal(result.success, false);
    });
  test(`${name}: every {parameter} of the path has a schema`, () => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const known = request.path ? Object.keys((request.path() as z.ZodMiniObject).shape) : [];
    assert.deepEqual(known, named);
  });
}

test('a schema is built when it is first asked for, and only then', () => {
  for (const [name, { request, answer }] of all)
    for (const schema of [request.path, request.query, request.body, answer.schema])
      assert.equal(schema?.(), schema?.(), name);
});

test('no refusal is named twice for an operation', () => {
  for (const [name, operation] of all)
    assert.equal(new Set(refusalsOf(operation)).size, refusalsOf(operation).length, name);
});

test('what the edge may cache is a GET that anyone may call', () => {
  for (const [name, { cacheSeconds, method, callers }] of all)
    if (cacheSeconds !== undefined) assert.deepEqual([method, callers], ['GET', 'anyone'], name);
});

test('a vacancy whose deadline is no date is refused, not stumbled over', () => {
  const { request, example } = operations.createVacancy;
  const result = z.safeParse(request.body(), { ...(example as object), deadline: '\ud800\u0000' });
  assert.ok(result.error?.issues.some(({ path }) => path[0] === 'deadline'));
});
