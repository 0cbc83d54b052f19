import fc from 'fast-check';
import type { Operation } from '../../contract/operation.ts';
import type { RequestPart } from './request-part.ts';

type Headers = RequestPart & { headers: Record<string, string> };
const latin = (text: string): string => Buffer.from(text).toString('latin1');
const harmlessHeaders = fc.record(
  {
    'accept-language': fc.constantFrom(
      'sw',
      'en;q=0',
      '*',
      'x'.repeat(2000),
      'sw-KE,sw;q=0.9',
      ';;;,',
      latin('日本'),
    ),
    cookie: fc.constantFrom(
      '__Secure-refresh=',
      '__Secure-refresh=%00',
      '=;=;=',
      '__proto__=x',
      latin('__Secure-refresh=日'),
    ),
    'x-forwarded-for': fc.constantFrom('127.0.0.1', "'; DROP", ','.repeat(500)),
    'x-http-method-override': fc.constantFrom('DELETE', 'GET'),
    'accept-encoding': fc.constantFrom('br', 'gzip;q=0', '*', 'x'),
    'if-none-match': fc.constantFrom('*', 'W/"x"', '"'.repeat(100)),
    accept: fc.constantFrom('text/html', '*/*;q=0', 'application/xml'),
    origin: fc.constantFrom('null', 'https://elsewhere.example'),
    __proto__x: fc.constant('1'),
    constructor: fc.constant('x'),
  },
  { requiredKeys: [] },
);
const wrongTypes = fc.constantFrom(
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json-x',
  '',
  'multipart/form-data',
  'application/xml; json',
);
const rightTypes = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON',
  'application/json;x',
);
const wrongKeys = fc.constantFrom(
  '',
  'short',
  'x'.repeat(65),
  '../../etc/passwd',
  latin('日本日本日本'),
  'good-key-1, good-key-2',
  '__proto__',
);
const rightKeys = fc
  .tuple(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9-]{0,28}$/))
  .map(([own, more]) => own + more);

/** A cookie of ours that comes twice is refused by what reads cookies, and passed over by all else. */
const cookieTwice = '__Secure-refresh=a; __Secure-refresh=b';

const withCookieTwice = (operation: Operation, right: fc.Arbitrary<Headers>): fc.Arbitrary<Headers> =>
  fc.tuple(right, fc.nat(19)).map(([part, chance]) => {
    if (chance > 0) return part;
    const headers = { ...part.headers, cookie: cookieTwice };
    return operation.cookie ? { expected: 'refused', why: 'cookie twice', headers } : { ...part, headers };
  });

/** Headers; flawed: a content type or an idempotency key that is none. */
export const headersOf = (operation: Operation, flaw: 'type' | 'key' | undefined): fc.Arbitrary<Headers> =>
  withCookieTwice(operation, typedHeadersOf(operation, flaw));

const typedHeadersOf = (operation: Operation, flaw: 'type' | 'key' | undefined): fc.Arbitrary<Headers> => {
  const type = flaw === 'type' ? wrongTypes : rightTypes;
  const key = flaw === 'key' ? wrongKeys : fc.option(rightKeys, { nil: undefined });
  return fc.tuple(harmlessHeaders, type, key).map(([headers, contentType, idempotencyKey]) => ({
    expected: flaw ? 'refused' : 'taken',
    why: flaw ? `${flaw} ${(flaw === 'type' ? contentType : idempotencyKey)?.slice(0, 30)}` : '',
    headers: {
      ...headers,
      ...(operation.request.body ? { 'content-type': contentType } : {}),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
  }));
};
