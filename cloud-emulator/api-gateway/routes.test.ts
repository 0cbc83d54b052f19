import assert from 'node:assert/strict';
import { it } from 'vitest';
import { routesOf } from './routes.ts';

const find = routesOf(
  [
    'ANY /api/{proxy+}',
    'GET /api/books',
    'GET /api/books/{bookId}',
    'POST /api/books/{bookId}/loans',
    'GET /api/books/special',
    'DELETE /api/me/loans/{bookId}',
  ].map((key) => ({ key, functionName: key })),
);

const key = (method: string, path: string) => find(method, path)?.route.key;

it('prefers the more specific route', () => {
  assert.equal(key('GET', '/api/books'), 'GET /api/books');
  assert.equal(key('GET', '/api/books/special'), 'GET /api/books/special');
  assert.equal(key('GET', '/api/books/other'), 'GET /api/books/{bookId}');
  assert.equal(key('GET', '/api/books/other/more'), 'ANY /api/{proxy+}');
  assert.equal(key('PUT', '/api/books/special'), 'ANY /api/{proxy+}');
});

it('decodes path parameters, and takes a broken encoding as it is', () => {
  assert.deepEqual(find('GET', '/api/books/a%20b%2Fc')?.parameters, { bookId: 'a b/c' });
  assert.deepEqual(find('GET', '/api/books/%E0%A4%A')?.parameters, { bookId: '%E0%A4%A' });
  assert.deepEqual(find('GET', '/api/x/y')?.parameters, { proxy: 'x/y' });
});

it('finds nothing where a segment is missing or empty', () => {
  assert.equal(key('GET', '/other'), undefined);
  assert.equal(key('DELETE', '/api/me/loans/'), 'ANY /api/{proxy+}');
  assert.equal(key('GET', '/api'), undefined);
});
