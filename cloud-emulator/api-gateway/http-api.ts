import { randomUUID } from 'node:crypto';
import type { Faults } from '../endpoint/faults.ts';
import { type HttpAnswer, type HttpRequest, messageAnswer } from '../http/message.ts';
import { decoded } from '../http/percent.ts';
import { timedOut } from '../lambda/container.ts';
import type { Functions, Outcome } from '../lambda/functions.ts';
import type { HttpApiDescription } from '../template/http-api.ts';
import { localAccount } from '../template/physical.ts';
import type { authorizerOf, Claims } from './authorizer.ts';
import { type Match, routesOf } from './routes.ts';

const mostBodyBytes = 10 * 1024 * 1024;

/** Who API Gateway sees: CloudFront, never the person; the person's address is in x-forwarded-for. */
const cloudFrontAddress = '130.176.0.1';

const isText = (contentType = '') =>
  contentType === '' || /^(text\/|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/i.test(contentType);

const queryOf = (query: string): Record<string, string> | undefined => {
  if (!query) return undefined;
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query))
    values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, given]) => [name, given.join(',')]));
};

const clfTime = (now: Date): string => {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
};

/** The event of payload format 2.0, as API Gateway documents it. */
export const eventOf = (
  request: HttpRequest,
  { route, parameters }: Match,
  api: HttpApiDescription,
  requestId: string,
  claims: Claims | undefined,
  now: Date,
) => {
  const query = queryOf(request.query);
  const text = isText(request.headers['content-type']);
  const path = decoded(request.path);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: request.query,
    ...(request.cookies.length > 0 ? { cookies: request.cookies } : {}),
    headers: { ...request.headers, host: api.domain },
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: localAccount,
      apiId: api.id,
      ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
      domainName: api.domain,
      domainPrefix: api.id,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: cloudFrontAddress,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: route.key,
      stage: '$default',
      time: clfTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    ...(request.body.length > 0 ? { body: request.body.toString(text ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: request.body.length > 0 && !text,
  };
};

type Structured = {
  statusCode?: unknown;
  headers?: Record<string, unknown>;
  cookies?: unknown[];
  body?: unknown;
  isBase64Encoded?: boolean;
};

const internalError = () => messageAnswer(500, 'Internal Server Error');

const structuredAnswer = ({
  statusCode,
  headers,
  cookies,
  body,
  isBase64Encoded,
}: Structured): HttpAnswer => {
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return internalError();
  if (body !== undefined && body !== null && typeof body !== 'string') return internalError();
  const entries = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(entries) },
    cookies: (cookies ?? []).map(String),
    body: Buffer.from((body as string | undefined) ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
};

/** What API Gateway makes of a function's outcome. */
export const answerOf = (outcome: Outcome): HttpAnswer => {
  if ('error' in outcome)
    return outcome.error.errorType === timedOut ? messageAnswer(503, 'Service Unavailable') : internalError();
  const result = JSON.parse(outcome.result) as Structured | string | null;
  if (result !== null && typeof result === 'object' && 'statusCode' in result)
    return structuredAnswer(result);
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)),
  };
};

/** An HTTP API: routes, authorizes and runs the function behind a route; a fault planned for it is its throttle. */
export const serveHttpApi = (
  api: HttpApiDescription,
  functions: Functions,
  authorize: ReturnType<typeof authorizerOf>,
  { faults, answered: heard }: { faults: Faults; answered: (api: string, answer: HttpAnswer) => void },
) => {
  const find = routesOf(api.routes);
  const throttles = (route: string): Promise<boolean> =>
    faults
      .around('apigateway', route, async () => {})
      .then(
        () => false,
        () => true,
      );
  const answered = async (request: HttpRequest, requestId: string): Promise<HttpAnswer> => {
    const match = find(request.method, request.path);
    if (!match) return messageAnswer(404, 'Not Found');
    if (await throttles(match.route.key)) return messageAnswer(429, 'Too Many Requests');
    if (request.body.length > mostBodyBytes) return messageAnswer(413, 'Request Entity Too Large');
    const { authorizer, functionName } = match.route;
    const claims = authorizer ? await authorize(authorizer, request.headers.authorization) : undefined;
    if (claims && 'status' in claims && 'body' in claims) return claims as unknown as HttpAnswer;
    const event = eventOf(request, match, api, requestId, claims as Claims | undefined, new Date());
    const trace = request.headers['x-amzn-trace-id'];
    return answerOf(await functions.invoke(functionName, event, undefined, trace));
  };
  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const requestId = randomUUID();
    const answer = await answered(request, requestId);
    heard(api.id, answer);
    return { ...answer, headers: { ...answer.headers, 'apigw-requestid': requestId } };
  };
};
