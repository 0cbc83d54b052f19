import assert from 'node:assert/strict';
import type { Context } from 'aws-lambda';
import { test, vi } from 'vitest';
import { createAccount } from '../../contract/operations/accounts.ts';
import { applyForVacancy } from '../../contract/operations/applications.ts';
import { addQualification, savePersonal } from '../../contract/operations/profile.ts';
import { extendVacancy, findVacancies } from '../../contract/operations/vacancies.ts';
import type { Problem } from '../../contract/problem.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import { answerRefusal } from './answer.ts';
import type { Event } from './caller.ts';
import { refuse } from './refusal.ts';
import { on, serve } from './serve.ts';

type Sent = {
  headers?: Record<string, string>;
  body?: string;
  groups?: string;
  nobody?: true;
  query?: Record<string, string>;
  path?: Record<string, string>;
};

const eventOf = (routeKey: string, { headers, body, groups, nobody, query, path }: Sent): Event =>
  ({
    version: '2.0',
    routeKey,
    rawPath: '/',
    headers: { 'content-type': 'application/json', ...headers },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body }),
    queryStringParameters: query,
    pathParameters: path,
    requestContext: {
      requestId: 'request-1',
      ...(nobody
        ? {}
        : {
            authorizer: {
              jwt: {
                claims: {
                  sub: 'person-1',
                  token_use: 'id',
                  exp: 1,
                  ...(groups ? { 'cognito:groups': groups } : {}),
                },
              },
            },
          }),
    },
  }) as unknown as Event;

const received: unknown[] = [];
const handler = serve(
  on(createAccount, async ({ body }) => {
    received.push(body);
    return { phone: body.phone };
  }),
  on(savePersonal, async ({ caller }) => {
    if (caller.id !== 'person-1') throw new Error('wrong caller');
    return refuse('stale-version', { current: { version: 7 } });
  }),
  on(addQualification, async () => {
    throw Object.assign(new Error('secret 254722645678'), { name: 'ProvisionedThroughputExceededException' });
  }),
  on(findVacancies, async () => ({ vacancies: [] })),
  on(applyForVacancy, async () => refuse('already-applied')),
  on(extendVacancy, async () => {
    throw new TypeError('a bug that quotes 254722645678');
  }),
);

const call = async (operation: { method: string; path: string }, sent: Sent) => {
  const answer = await handler(eventOf(`${operation.method} ${operation.path}`, sent), {} as Context);
  return { ...answer, problem: JSON.parse(answer.body ?? '{}') as Problem };
};
const json = JSON.stringify;
const account = { phone: '0722 645 678', confirmPhone: '+254722645678' };

test('a request is parsed by the contract before its handler sees it', async () => {
  const { statusCode, body } = await call(createAccount, { nobody: true, body: json(account) });
  assert.equal(statusCode, 202);
  assert.equal(body, json({ phone: '254722645678' }));
  assert.deepEqual(received.at(-1), { phone: '254722645678', confirmPhone: '254722645678' });
});

test('each wrong field is named with its reason, in the language asked for', async () => {
  const { statusCode, headers, problem } = await call(createAccount, {
    nobody: true,
    headers: { 'accept-language': 'sw-KE,sw;q=0.9' },
    body: json({ phone: '12', confirmPhone: 5, colour: 'red' }),
  });
  assert.equal(statusCode, 400);
  assert.equal(headers?.['content-type'], 'application/problem+json');
  assert.deepEqual(problem.errors?.map(({ field, code }) => [field, code]).sort(), [
    ['colour', 'unknown-field'],
    ['confirmPhone', 'wrong-type'],
    ['phone', 'phone-invalid'],
  ]);
  assert.match(problem.title, /^Kagua taarifa/);
});

for (const [what, body, code] of [
  ['nothing', '', 'invalid-request'],
  ['what is not JSON', '{"phone":', 'malformed-json'],
  ['a list', '[]', 'invalid-request'],
  ['null', 'null', 'invalid-request'],
  ['over 64 KB', json({ phone: 'x'.repeat(70_000) }), 'body-too-large'],
  ['a prototype', '{"__proto__":{"phone":"0722645678"},"phone":"0722645678"}', 'invalid-request'],
] as const)
  test(`a body of ${what} is refused and reaches no handler`, async () => {
    const before = received.length;
    const { problem, statusCode } = await call(createAccount, { nobody: true, body });
    assert.equal(problem.code, code);
    assert.ok(statusCode && statusCode < 500);
    assert.equal(received.length, before);
  });

test('a key that would be passed over is refused, however deep and however written', async () => {
  for (const key of ['__proto__', '\\u005f_proto__', '_\\u005Fproto_\\u005f']) {
    const body = `{"declaration":true,"answers":{"${key}":"x"}}`;
    const { problem } = await call(applyForVacancy, { path: { vacancyId: 'kcse2027invignbo' }, body });
    assert.deepEqual([problem.code, problem.errors?.[0]?.code], ['invalid-request', 'unknown-field'], key);
  }
  const body = '{"declaration":true,"answers":{"a":"__proto__ \\u005f_proto__"}}';
  const { problem } = await call(applyForVacancy, { path: { vacancyId: 'kcse2027invignbo' }, body });
  assert.equal(problem.code, 'already-applied');
});

test('a body that is not sent as JSON is refused', async () => {
  const { problem } = await call(createAccount, {
    nobody: true,
    headers: { 'content-type': 'text/plain' },
    body: json(account),
  });
  assert.equal(problem.code, 'unsupported-media-type');
});

test('an unknown query parameter is refused like an unknown field', async () => {
  const { problem } = await call(findVacancies, { nobody: true, query: { sort: 'pay' } });
  assert.deepEqual(problem.errors?.[0], {
    field: 'sort',
    code: 'unknown-field',
    message: 'Leave out “sort”: it is not known here.',
  });
});

test('nobody is not let in, and neither is the wrong role', async () => {
  const body = json(savePersonal.example);
  assert.equal((await call(savePersonal, { nobody: true, body })).problem.code, 'not-signed-in');
  assert.equal((await call(savePersonal, { groups: '[officer]', body })).problem.code, 'not-allowed');
  assert.equal(
    (await call(extendVacancy, { body: json(extendVacancy.example), path: { vacancyId: 'kcse2027' } }))
      .problem.code,
    'not-allowed',
  );
});

test('what a page of one person sends with the token of another reaches no handler', async () => {
  const sent = (person: string, more: Sent = {}) =>
    call(savePersonal, { body: json(savePersonal.example), headers: { 'x-person': person }, ...more });
  assert.equal((await sent('person-2')).problem.code, 'another-person');
  assert.equal((await sent('person-2', { body: '{' })).problem.code, 'another-person');
  assert.equal((await sent('person-2', { groups: '[officer]' })).problem.code, 'another-person');
  assert.equal((await sent('person-2', { nobody: true })).problem.code, 'not-signed-in');
  assert.equal((await sent('person-1')).problem.code, 'stale-version');
});

test('a refusal carries its details and is never cached', async () => {
  const { statusCode, headers, problem } = await call(savePersonal, { body: json(savePersonal.example) });
  assert.equal(statusCode, 409);
  assert.deepEqual(problem.current, { version: 7 });
  assert.equal(headers?.['cache-control'], 'no-store');
  assert.equal(problem.requestId, 'request-1');
});

test('a public read may be cached by the edge, not by the browser', async () => {
  const { headers } = await call(findVacancies, { nobody: true });
  assert.match(String(headers?.['cache-control']), /max-age=0.*s-maxage=\d+/);
});

test('a malformed Idempotency-Key is refused', async () => {
  const { problem } = await call(addQualification, {
    headers: { 'idempotency-key': 'a b' },
    body: json(addQualification.example),
  });
  assert.equal(problem.code, 'idempotency-key-invalid');
});

test('an outage asks to try again; a bug is a plain sentence; neither shows or logs what was typed', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const outage = await call(addQualification, { body: json(addQualification.example) });
  const bug = await call(extendVacancy, {
    groups: '[officer]',
    body: json(extendVacancy.example),
    path: { vacancyId: 'kcse2027' },
  });
  vi.restoreAllMocks();
  assert.deepEqual([outage.statusCode, outage.problem.code], [503, 'busy']);
  assert.deepEqual([bug.statusCode, bug.problem.code], [500, 'unexpected']);
  assert.ok(lines.some((line) => line.includes('"error":"TypeError"')));
  assert.doesNotMatch(lines.join('') + outage.body + bug.body, /254722645678/);
});

test('a refusal says after how long waiting helps, where it does', () => {
  const after = (code: RefusalCode) =>
    answerRefusal(refuse(code), undefined, 'en', 'request-1').headers?.['retry-after'];
  assert.deepEqual(
    (['busy', 'wait-a-minute', 'too-many-attempts', 'too-many-numbers', 'stale-version'] as const).map(after),
    ['2', '60', '1200', '86400', undefined],
  );
});
