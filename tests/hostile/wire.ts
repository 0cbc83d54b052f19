import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** Bytes that no HTTP library would send. */
export type Wire = { why: string; bytes: Buffer };

const methods = [
  ...['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND'],
  ...['get', 'G ET', '', 'X'.repeat(3_000), 'GET\t', '\u0000'],
];
const targets = [
  ...['/', '/api/vacancies', '/api/me', '/api/accounts', '/api/openapi.json', '/no/such/page', '/sw'],
  ...[
    '/api',
    '/api/',
    '/api//vacancies',
    '/api/vacancies/',
    '/API/vacancies',
    '/api/vacancies/../me',
    '/api/./me',
  ],
  ...[
    '/api/vacancies/%E0%A4%A',
    '/api/vacancies/%',
    '/api/vacancies/%zz',
    '/api/vacancies/%00',
    '/%',
    '/%c0%ae%c0%ae/',
  ],
  ...[
    '/api/vacancies?%E0%A4%A=1',
    '/api/vacancies?county=%ff',
    '/api/vacancies?%',
    '/?%',
    '/api/vacancies?&&&==&',
    '/api/vacancies??',
  ],
  ...[
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/..%5c..%5cx',
    '//elsewhere.example/',
  ],
  ...[
    'http://elsewhere.example/api/vacancies',
    '*',
    'api/vacancies',
    '/api/vacancies#x',
    '/api/vacancies;v=1',
    '/api/%61ccounts',
  ],
  ...[
    `/${'a'.repeat(9_000)}`,
    `/api/vacancies?cursor=${'A'.repeat(9_000)}`,
    '/api/vacancies/\u00e9\u00ff',
    '/\u0001',
    '/a b',
  ],
  ...[
    '/_local/sms',
    '/_local/sms?phone=%',
    '/_local/sms?phone[]=1',
    '/_local/phone/../queues',
    '/_local/%',
    '/_local/nothing',
  ],
  ...['/api/me/work-experience/%2e%2e', '/api/me/applications/', '/api/officer/vacancies/x/applications/y/z'],
];
const headers = [
  ...[
    'host: x',
    'host: a\r\nhost: b',
    '',
    'authorization: Bearer',
    'authorization: Bearer a\r\nauthorization: Bearer b',
  ],
  ...[
    'authorization: Basic eDp5',
    `authorization: Bearer ${'e'.repeat(9_000)}`,
    'authorization: Bearer a.b.c',
    'authorization: \u00ff',
  ],
  ...[
    'content-type: application/json\r\ncontent-type: text/plain',
    'content-type: application/json',
    'content-type: \u00e9',
  ],
  ...[
    'cookie: __Secure-refresh=a\r\ncookie: __Secure-refresh=b',
    `cookie: __Secure-refresh=${'x'.repeat(7_000)}`,
    'cookie: =;;=,',
    'cookie: __Secure-refresh=\u00ff%',
  ],
  ...[
    'accept-encoding: br;q=x',
    'accept-encoding: ',
    'range: bytes=0-',
    'range: bytes=9-1',
    'if-none-match: "',
    'if-modified-since: x',
  ],
  ...[
    'x-forwarded-for: ,,,',
    'x-forwarded-host: elsewhere.example',
    'connection: upgrade\r\nupgrade: websocket',
    'expect: 100-continue',
  ],
  ...[
    'expect: 200-maybe',
    `x-long: ${'y'.repeat(20_000)}`,
    Array.from({ length: 1_500 }, (_, index) => `x-${index}: 1`).join('\r\n'),
  ],
  ...[
    'no-colon',
    ': no-name',
    'bad name: x',
    'x: \u0000',
    'x: folded\r\n  line',
    '__proto__: x',
    'constructor: x',
    'content-encoding: gzip',
  ],
  ...[
    'if-match: *',
    'via: 1.1 x\r\nvia: 1.1 y',
    'accept-language: sw\r\naccept-language: en',
    'te: trailers',
    'http2-settings: AAMA',
  ],
];
const account = JSON.stringify({ phone: '12' });
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const bodies: [headers: string, body: string | Buffer][] = [
  ['', ''],
  [`content-length: ${account.length}`, account],
  [`content-length: ${account.length + 50}`, account],
  ['content-length: 3', account],
  ['content-length: -1', ''],
  ['content-length: 1e3', ''],
  ['content-length: 5\r\ncontent-length: 6', 'hello'],
  ['content-length: 99999999999', 'x'],
  ['transfer-encoding: chunked', `${chunk(account)}0\r\n\r\n`],
  ['transfer-encoding: chunked', chunk(account)],
  ['transfer-encoding: chunked', 'zz\r\nx\r\n0\r\n\r\n'],
  ['transfer-encoding: chunked', `${chunk(account)}0\r\nx-trailer: 1\r\n\r\n`],
  ['transfer-encoding: chunked', '5;ext=1\r\nhello\r\n0\r\n\r\n'],
  ['transfer-encoding: chunked', 'ffffffffffffffff\r\nx'],
  [`transfer-encoding: chunked\r\ncontent-length: ${account.length}`, `${chunk(account)}0\r\n\r\n`],
  ['transfer-encoding: gzip, chunked', '0\r\n\r\n'],
  ['transfer-encoding: identity', account],
  [`content-encoding: gzip\r\ncontent-length: ${gzipSync(account).length}`, gzipSync(account)],
  ['content-encoding: br\r\ncontent-length: 4', Buffer.from([255, 254, 0, 128])],
  ['content-length: 4', Buffer.from([0xed, 0xa0, 0x80, 0xff])],
  ['content-length: 70000', 'x'.repeat(70_000)],
];

/** Raw requests: a method, a target, a few headers and a body, each of them mostly something that nobody should send. */
export const wires: fc.Arbitrary<Wire> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('GET', 'POST') },
      { weight: 1, arbitrary: fc.constantFrom(...methods) },
    ),
    fc.constantFrom(...targets),
    fc.array(fc.constantFrom(...headers), { maxLength: 2 }),
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(bodies[0] as (typeof bodies)[number]) },
      { weight: 1, arbitrary: fc.constantFrom(...bodies) },
    ),
    fc.oneof(
      { weight: 9, arbitrary: fc.constant(' HTTP/1.1') },
      { weight: 1, arbitrary: fc.constantFrom(' HTTP/1.0', ' HTTP/3.0', '') },
    ),
    fc.nat(9).map((one) => one > 0),
  )
  .map(([method, target, more, [bodyHeaders, body], version, host]) => {
    const lines = [
      `${method} ${target}${version}`,
      ...(host ? ['host: localhost'] : []),
      'connection: close',
      ...more.filter(Boolean),
      ...(bodyHeaders ? [bodyHeaders] : []),
    ];
    return {
      why: `${method} ${target} | ${more.join(' | ')} | ${bodyHeaders}`.slice(0, 200),
      bytes: Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]),
    };
  });

const timeoutMs = 3_000;

/**
 * Sends the bytes and hangs up its own side: the status of the answer, `closed` where the server hung up without
 * one, `late` where it did neither.
 */
export const sendWire = (port: number, { bytes }: Wire): Promise<number | 'closed' | 'late'> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    const end = (outcome: number | 'closed' | 'late') => {
      socket.destroy();
      resolve(outcome);
    };
    const status = () =>
      Number(/^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0) || 'closed';
    socket.setTimeout(timeoutMs, () => end('late'));
    socket.on('data', (data) => {
      answer += data.toString('latin1', 0, 200);
    });
    socket.on('error', () => end(status()));
    socket.on('close', () => end(status()));
    socket.end(bytes);
  });
