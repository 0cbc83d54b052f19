import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { test } from 'vitest';
import { pageFunction, pagePath } from './page-path.ts';

const known = ['/', '/sw/', '/vacancies/', '/sw/vacancies/'];

for (const [address, file] of [
  ['/', '/index.html'],
  ['/vacancies', '/vacancies/index.html'],
  ['/vacancies/', '/vacancies/index.html'],
  ['/sw', '/sw/index.html'],
  ['/favicon.ico', '/favicon.ico'],
  ['/nowhere', '/404.html'],
  ['/sw/nowhere', '/sw/404.html'],
] as const)
  test(`${address} is ${file}`, () => assert.equal(pagePath(address, known), file));

type Event = { request: { uri: string }; response?: { statusCode: number } };
const run = (event: Event) =>
  runInNewContext(`${pageFunction(known)}; handler(${JSON.stringify(event)})`) as {
    uri?: string;
    statusCode?: number;
  };

test('as CloudFront runs it, an address becomes the file of its page', () => {
  assert.equal(run({ request: { uri: '/vacancies' } }).uri, '/vacancies/index.html');
});

test('as CloudFront runs it, a page that is not there answers 404, and one that is there does not', () => {
  for (const uri of ['/nowhere', '/404.html'])
    assert.equal(run({ request: { uri }, response: { statusCode: 200 } }).statusCode, 404);
  for (const uri of ['/vacancies', '/vacancies/index.html'])
    assert.equal(run({ request: { uri }, response: { statusCode: 200 } }).statusCode, 200);
});

test('the function is as small as CloudFront asks', () => {
  const many = Array.from({ length: 120 }, (_, index) => `/sw/some-longer-page-${index}/`);
  assert.ok(pageFunction(many).length < 10_240);
});
