import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { type Cloud, startCloud } from './cloud.ts';
import { synthesizeExample } from './example/app.ts';
import type { Sms } from './sns/service.ts';

let folder: string;
let cloud: Cloud;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloud-'));
  await synthesizeExample(join(folder, 'assembly'));
  cloud = await start();
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => cloud.faults.clear());

const start = () =>
  startCloud({ assembly: join(folder, 'assembly'), dataFolder: join(folder, 'data'), port: 0 });
const get = (path: string, init?: RequestInit) =>
  fetch(`${cloud.url}${path}`, { redirect: 'manual', ...init });
const deed = (name: string, init?: RequestInit) => get(`/api/do/${name}`, init);
const smsOf = (phone: string): Promise<Sms[]> => cloud.sns.sms(phone);

/** Asks without undoing the compression, unlike fetch. */
const raw = (path: string, headers: Record<string, string>) =>
  new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    ask(`${cloud.url.replace('localhost', '127.0.0.1')}${path}`, { headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ headers: response.headers, body: Buffer.concat(chunks) });
    })
      .on('error', reject)
      .end();
  });

const accessToken = async () => {
  const client = new CognitoIdentityProviderClient(cloud.client);
  const user = { UserPoolId: cloud.userPoolId, Username: '+254711000111' };
  const Password = 'Example-1234';
  await client
    .send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', TemporaryPassword: Password }))
    .catch(() => undefined);
  await client.send(new AdminSetUserPasswordCommand({ ...user, Password, Permanent: true }));
  const { AuthenticationResult } = await client.send(
    new InitiateAuthCommand({
      ClientId: cloud.userPoolClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: user.Username, PASSWORD: Password },
    }),
  );
  client.destroy();
  assert.ok(AuthenticationResult?.AccessToken && AuthenticationResult.IdToken);
  return AuthenticationResult.AccessToken;
};

describe('the site', () => {
  it('serves pages through the CloudFront function, with the headers of policy and deployment', async () => {
    const home = await get('/');
    assert.equal(home.status, 200);
    assert.match(await home.text(), /Home/);
    assert.equal(home.headers.get('content-type'), 'text/html');
    assert.equal(home.headers.get('cache-control'), 'no-cache');
    assert.equal(home.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(home.headers.get('x-custom'), 'yes');
    const script = await get('/assets/app-1.js');
    assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  });

  it('answers what is not there as the bucket does: 403 without the permission to list', async () => {
    assert.equal((await get('/nothing.png')).status, 403);
    const missing = await get('/missing');
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /Not here/);
  });

  it('says 304 to a browser that has the page', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    assert.equal((await get('/', { headers: { 'if-none-match': etag } })).status, 304);
  });

  it('compresses what is long enough', async () => {
    const about = await raw('/about/', { 'accept-encoding': 'gzip, br' });
    assert.equal(about.headers['content-encoding'], 'br');
    assert.match(brotliDecompressSync(about.body).toString(), /About/);
    assert.equal((await raw('/', { 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
    const answer = await raw('/api/do/large', { 'accept-encoding': 'br' });
    assert.equal(answer.headers['content-encoding'], undefined, 'not where caching is disabled, as on AWS');
  });
});

describe('the API', () => {
  it('makes the event of payload format 2.0', async () => {
    const answer = await deed('echo?a=1&b=x%20y&a=2', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'one=1; two=2', 'x-forwarded-for': '10.0.0.9' },
      body: '{"text":"é"}',
    });
    const { event, requestId, left } = (await answer.json()) as {
      event: Record<string, unknown> & {
        requestContext: Record<string, unknown>;
        headers: Record<string, string>;
      };
      requestId: string;
      left: number;
    };
    assert.equal(event.version, '2.0');
    assert.equal(event.routeKey, 'POST /api/do/{deed}');
    assert.equal(event.rawPath, '/api/do/echo');
    assert.equal(event.rawQueryString, 'a=1&b=x%20y&a=2');
    assert.deepEqual(event.queryStringParameters, { a: '1,2', b: 'x y' });
    assert.deepEqual(event.pathParameters, { deed: 'echo' });
    assert.deepEqual(event.cookies, ['one=1', 'two=2']);
    assert.equal(event.body, '{"text":"é"}');
    assert.equal(event.isBase64Encoded, false);
    assert.equal(event.headers['x-forwarded-for'], '10.0.0.9, 127.0.0.1');
    assert.equal(event.headers.cookie, undefined);
    assert.match(String(event.requestContext.requestId), /^[0-9a-f-]{36}$/);
    assert.match(requestId, /^[0-9a-f-]{36}$/);
    assert.ok(left > 0 && left <= 3000);
  });

  it('keeps a function warm', async () => {
    const count = async () => ((await (await deed('echo')).json()) as { calls: number }).calls;
    const first = await count();
    assert.ok(first < (await count()));
  });

  it('gives a function only its own environment', async () => {
    const environment = (await (await deed('environment')).json()) as Record<string, string>;
    assert.equal(environment.TABLE_NAME, cloud.tableName);
    assert.equal(environment.SECRET_ID, cloud.secretId);
    assert.equal(environment.PATH, undefined);
    assert.equal(environment.HOME, undefined);
    assert.ok(environment.AWS_REGION && environment.AWS_LAMBDA_FUNCTION_NAME);
  });

  it('sets cookies, and wraps a bare answer', async () => {
    const cookies = (await deed('cookie')).headers.getSetCookie();
    assert.deepEqual(cookies, ['refresh=abc; HttpOnly; Path=/api', 'other=1']);
    assert.deepEqual(await (await deed('plain')).json(), { hello: 'world' });
  });

  it('answers 404 for what is no route, and 500 for a function that fails, which works again after', async () => {
    const nowhere = await get('/api/nowhere');
    assert.deepEqual([nowhere.status, await nowhere.json()], [404, { message: 'Not Found' }]);
    assert.equal((await get('/api/do/echo', { method: 'DELETE' })).status, 404);
    for (const name of ['throw', 'exit']) {
      const failed = await deed(name);
      assert.deepEqual([failed.status, await failed.json()], [500, { message: 'Internal Server Error' }]);
      assert.equal((await deed('echo')).status, 200);
    }
  });

  it('ends a function at its time-out', async () => {
    const late = await deed('hang');
    assert.deepEqual([late.status, await late.json()], [503, { message: 'Service Unavailable' }]);
    assert.equal((await deed('echo')).status, 200);
  });

  it('refuses more than ten megabytes', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    assert.equal((await deed('echo', { method: 'POST', body })).status, 413);
  });

  it('lets through only a token of the pool, in time, for the client', async () => {
    const token = await accessToken();
    const withToken = (authorization?: string) =>
      get('/api/mine/a%2Fb', { headers: authorization ? { authorization } : {} });
    const refused = await withToken();
    assert.deepEqual([refused.status, await refused.json()], [401, { message: 'Unauthorized' }]);
    const [header, payload] = token.split('.');
    assert.equal((await withToken(`Bearer ${header}.${payload}.AAAA`)).status, 401);
    const allowed = (await (await withToken(`Bearer ${token}`)).json()) as {
      event: {
        pathParameters: Record<string, string>;
        requestContext: { authorizer: { jwt: { claims: Record<string, string> } } };
      };
    };
    assert.deepEqual(allowed.event.pathParameters, { id: 'a/b' });
    const { claims } = allowed.event.requestContext.authorizer.jwt;
    assert.equal(claims.token_use, 'access');
    assert.equal(typeof claims.exp, 'string');
    assert.equal((await get('/api/mine/all')).status, 200, 'the literal route wins, and has no authorizer');
    cloud.advance(61 * 60 * 1000);
    assert.equal((await withToken(`Bearer ${token}`)).status, 401);
  });

  it('keeps what functions log', async () => {
    await deed('log');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(cloud.logs().some(({ line }) => line === '{"said":"in the function"}'));
  });
});

describe('messages', () => {
  const send = (body: string) =>
    deed('send', { method: 'POST', headers: { 'content-type': 'text/plain' }, body });

  it('go from a function through the queue and its worker to a phone', async () => {
    await send('+254722000001');
    await cloud.settled();
    const [sms] = await smsOf('254722000001');
    assert.equal(sms?.text, `Receipt 1 see ${cloud.url}/sign-in.`);
  });

  it('are delivered again after the visibility timeout when one fails, and only those', async () => {
    cloud.sns.failNext(3, 'before');
    await failing(3, () => send('+254722000002'));
    assert.deepEqual(await smsOf('254722000002'), []);
    cloud.advance(61_000);
    await cloud.settled();
    assert.match((await smsOf('254722000002'))[0]?.text ?? '', /^Receipt 2/);
  });

  it('end in the dead-letter queue after their last delivery', async () => {
    await failing(1, () => send('not a number'));
    await failing(1, () => cloud.advance(61_000));
    cloud.advance(61_000);
    await cloud.settled();
    const queues = cloud.sqs.queues();
    const deadLetterArns = queues.map(({ description }) => description.redrive?.deadLetterArn);
    const deadLetters = queues.filter(({ description }) => deadLetterArns.includes(description.arn));
    assert.deepEqual(
      deadLetters.flatMap((queue) => queue.peek(10)).map(({ body }) => body),
      ['not a number'],
    );
  });

  /** Does something, and resolves when as many publications failed because of it and the worker has ended. */
  const failing = async (times: number, work: () => unknown) => {
    let failures = 0;
    cloud.onCall(({ service, error }) => {
      if (service === 'sns' && error) failures += 1;
    });
    const end = Date.now() + 5000;
    await work();
    while (failures < times || cloud.functions.busy() > 0) {
      assert.ok(Date.now() < end, 'in time');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
});

it('is the same cloud after a restart: ids, secret, users and SMS', async () => {
  const secret = async () => ((await (await deed('secret')).json()) as { secret: string }).secret;
  const ids = () => [cloud.userPoolId, cloud.userPoolClientId, cloud.tableName, cloud.secretId];
  const before = [ids(), await secret(), (await smsOf('254722000001')).length];
  await accessToken();
  await cloud.close();
  cloud = await start();
  assert.deepEqual([ids(), await secret(), (await smsOf('254722000001')).length], before);
  assert.equal(String(before[1]).length, 40);
  await accessToken();
});

it('says that a port is taken', async () => {
  const port = Number(new URL(cloud.url).port);
  const options = { assembly: join(folder, 'assembly'), dataFolder: join(folder, 'other'), port };
  await assert.rejects(startCloud(options), { code: 'EADDRINUSE' });
});
