import assert from 'node:assert/strict';
import { it } from 'node:test';
import { routesOf } from './routes.ts';

const find = routesOf(
  [
    'ANY /api/{proxy+}',
    'GET /api/vacancies',
    'GET /api/vacancies/{vacancyId}',
    'POST /api/vacancies/{vacancyId}/applications',
    'GET /api/vacancies/special',
    'DELETE /api/me/applications/{vacancyId}',
  ].map((key) => ({ key, functionName: key })),
);

const key = (method: string, path: string) => find(method, path)?.route.key;

it('prefers the more specific route', () => {
  assert.equal(key('GET', '/api/vacancies'), 'GET /api/vacancies');
  assert.equal(key('GET', '/api/vacancies/special'), 'GET /api/vacancies/special');
  assert.equal(key('GET', '/api/vacancies/other'), 'GET /api/vacancies/{vacancyId}');
  assert.equal(key('GET', '/api/vacancies/other/more'), 'ANY /api/{proxy+}');
  assert.equal(key('PUT', '/api/vacancies/special'), 'ANY /api/{proxy+}');
});

it('decodes path parameters, and takes a broken encoding as it is', () => {
  assert.deepEqual(find('GET', '/api/vacancies/a%20b%2Fc')?.parameters, { vacancyId: 'a b/c' });
  assert.deepEqual(find('GET', '/api/vacancies/%E0%A4%A')?.parameters, { vacancyId: '%E0%A4%A' });
  assert.deepEqual(find('GET', '/api/x/y')?.parameters, { proxy: 'x/y' });
});

it('finds nothing where a segment is missing or empty', () => {
  assert.equal(key('GET', '/other'), undefined);
  assert.equal(key('DELETE', '/api/me/applications/'), 'ANY /api/{proxy+}');
  assert.equal(key('GET', '/api'), undefined);
});
