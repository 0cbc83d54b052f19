import assert from 'node:assert/strict';
import { it } from 'vitest';
import { onViewerRequest, viewerFunctionOf } from './viewer-function.ts';

const request = {
  method: 'GET',
  path: '/page',
  query: 'a=1&b=two%20words',
  headers: { accept: 'text/html' },
  cookies: ['one=1'],
  body: Buffer.alloc(0),
  viewerAddress: '127.0.0.1',
};
const run = (code: string) => onViewerRequest(viewerFunctionOf(code), request);

it('lets a function change the path and keeps the query as it was sent', async () => {
  const changed = await run(
    "function handler(event) { event.request.uri += '/index.html'; return event.request; }",
  );
  assert.ok('path' in changed);
  assert.deepEqual([changed.path, changed.query], ['/page/index.html', request.query]);
});

it('lets a function answer itself', async () => {
  const answer = await run(
    "function handler() { return { statusCode: 302, headers: { location: { value: '/sw/' } } }; }",
  );
  assert.ok('status' in answer);
  assert.deepEqual([answer.status, answer.headers.location], [302, '/sw/']);
});

it('gives a function no way out: no require, no process, no timers, no endless loop', async () => {
  const seen = await run(
    'function handler(event) { event.request.uri = [typeof require, typeof process, typeof setTimeout, typeof fetch].join(); return event.request; }',
  );
  assert.ok('path' in seen);
  assert.equal(seen.path, 'undefined,undefined,undefined,undefined');
  await assert.rejects(run('function handler() { for (;;); }'), /timed out/);
});
