import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { test } from 'vitest';
import type { Operation } from '../contract/operation.ts';
import { operations } from '../contract/operations/index.ts';
import { apiViewerRequestCode } from './api-viewer-request.ts';

const all = Object.values<Operation>(operations);
const code = apiViewerRequestCode(all);
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
const tokenUntil = (exp: number) =>
  `Bearer a.${Buffer.from(JSON.stringify({ sub: 'ñ>?', exp })).toString('base64url')}.c`;

type Sent = { method?: string; uri: string; headers?: Record<string, string> };
type Answer = {
  statusCode?: number;
  uri?: string;
  body?: string;
  headers: Record<string, { value: string }>;
};
/** As CloudFront runs it: in a realm with Buffer and nothing else of Node's. */
const come = ({ method = 'GET', uri, headers = {} }: Sent): Answer => {
  const values = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
  const event = { context: { requestId: 'r-1' }, request: { method, uri, headers: values } };
  return runInNewContext(`${code}; handler(${JSON.stringify(event)})`, { Buffer }) as Answer;
};
const problemOf = (sent: Sent) => {
  const { statusCode, body } = come(sent);
  const { code: refusal } = JSON.parse(body ?? '{}');
  return [statusCode, refusal];
};

test('who sends no token, none that is one, or one that ended reads so in the contract’s words', () => {
  const uri = '/api/me';
  const ended = tokenUntil(inAnHour() - 7200);
  for (const authorization of [undefined, '', 'Bearer x', 'Bearer a.b.c', 'Bearer a..c', ended])
    assert.deepEqual(problemOf({ uri, headers: authorization === undefined ? {} : { authorization } }), [
      401,
      'not-signed-in',
    ]);
  const answer = come({ uri, headers: { 'accept-language': 'sw-KE,en' } });
  assert.match(answer.body ?? '', /Ingia kwenye akaunti/);
  assert.equal(answer.headers['content-type']?.value, 'application/problem+json');
  assert.equal(answer.headers['x-request-id']?.value, 'r-1');
});

test('every operation is let pass, with a token or where none is needed', () => {
  for (const { method, path, callers } of all) {
    const uri = path.replace(/\{\w+\}/g, 'one-2');
    const headers: Record<string, string> =
      callers === 'anyone' ? {} : { authorization: tokenUntil(inAnHour()) };
    assert.equal(come({ method, uri, headers }).uri, uri, `${method} ${path}`);
  }
});

test('an address that the contract does not have is said to be none, a method that it does not take too', () => {
  for (const uri of ['/api/nothing', '/api/me/', '/api/vacancies/', '/api/vacancies/1/2/3'])
    assert.deepEqual(problemOf({ uri }), [404, 'no-such-address'], uri);
  for (const method of ['PATCH', 'OPTIONS', 'POST'])
    assert.deepEqual(problemOf({ method, uri: '/api/me' }), [405, 'method-not-allowed']);
});

test('the function is as small as CloudFront asks and uses nothing that its runtime lacks', () => {
  assert.ok(code.length < 8_000, `${code.length}`);
  assert.doesNotMatch(code, /\?\.|\?\?|\.\.\.|const \{|for \(const/);
});
