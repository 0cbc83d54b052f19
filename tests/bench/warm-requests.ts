import type { Context } from 'aws-lambda';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations/index.ts';
import type { Event } from '../../functions/edge/caller.ts';
import { on, serve } from '../../functions/edge/serve.ts';
import { vacancyDraft } from '../table/samples.ts';
import { median } from './gauge.ts';

const [warmUp, batches, batch] = [300, 60, 20];
const pathParameters = {
  vacancyId: 'kcse2027invignbo',
  id: '0123456789abcdefghij',
  professionalId: crypto.randomUUID(),
};
/** A page of a list: what the largest answers hold. */
const page = Array.from({ length: 50 }, () => vacancyDraft);

const eventOf = ({ method, path, callers, request, example }: Operation): Event =>
  ({
    version: '2.0',
    routeKey: `${method} ${path}`,
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en-GB,en;q=0.9,sw;q=0.8',
      'idempotency-key': '5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d',
    },
    isBase64Encoded: false,
    ...(example === undefined ? {} : { body: JSON.stringify(example) }),
    pathParameters: Object.fromEntries(
      Object.entries(pathParameters).filter(([name]) => path.includes(`{${name}}`)),
    ),
    cookies: ['refresh=none'],
    requestContext: {
      requestId: 'request-1',
      ...(callers === 'anyone' ? {} : { authorizer: { jwt: { claims: claimsOf(callers), scopes: [] } } }),
    },
    ...(request.query ? { queryStringParameters: {} } : {}),
  }) as unknown as Event;

const claimsOf = (callers: readonly string[]) => ({
  sub: pathParameters.professionalId,
  token_use: 'access',
  origin_jti: pathParameters.professionalId,
  exp: '1800000000',
  ...(callers.includes('professional') ? {} : { 'cognito:groups': `[${callers[0]}]` }),
});

/** Milliseconds of CPU of one call, the median of many short runs. */
const cpuMs = async (call: () => Promise<unknown>): Promise<number> => {
  for (let index = 0; index < warmUp; index++) await call();
  const times: number[] = [];
  for (let run = 0; run < batches; run++) {
    const before = process.cpuUsage();
    for (let index = 0; index < batch; index++) await call();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000 / batch);
  }
  return median(times);
};

const overheadOf = async (operation: Operation): Promise<number> => {
  const answer = operation.method === 'GET' ? page : (operation.example ?? {});
  const work = async () => answer as never;
  const handler = serve(on(operation, work));
  const event = eventOf(operation);
  const { statusCode } = await handler(event, {} as Context);
  if (statusCode !== operation.answer.status) throw new Error(`${operation.name} answers ${statusCode}`);
  const whole = await cpuMs(() => handler(event, {} as Context));
  return whole - (await cpuMs(work));
};

/** Run in a process of its own whose standard output, where the requests' log goes, nobody reads. */
const found: Record<string, number> = {};
for (const operation of Object.values<Operation>(operations))
  found[operation.name] = await overheadOf(operation);
process.stderr.write(JSON.stringify(found));
