import { randomUUID } from 'node:crypto';
import { createContext, Script } from 'node:vm';
import type { HttpAnswer, HttpRequest } from '../http/message.ts';

type Values = Record<string, { value: string; multiValue?: { value: string }[] }>;
type ViewerRequest = { method: string; uri: string; querystring: Values; headers: Values; cookies: Values };
type ViewerResponse = {
  statusCode: number;
  statusDescription?: string;
  headers?: Values;
  cookies?: Values;
  body?: { encoding?: string; data: string } | string;
};

const asValues = (entries: Iterable<[string, string]>): Values =>
  Object.fromEntries([...entries].map(([name, value]) => [name, { value }]));
const fromValues = (values: Values = {}): [string, string][] =>
  Object.entries(values).map(([name, { value }]) => [name, value]);

const viewerRequestOf = (request: HttpRequest): ViewerRequest => ({
  method: request.method,
  uri: request.path,
  querystring: asValues(new URLSearchParams(request.query)),
  headers: asValues(Object.entries(request.headers)),
  cookies: asValues(
    request.cookies.map((cookie): [string, string] => {
      const [name = '', ...value] = cookie.split('=');
      return [name, value.join('=')];
    }),
  ),
});

/** CloudFront counts a function's own time, about a millisecond; here other programs share the clock. */
const longestMs = 2_000;

/** A CloudFront function: its code in a realm of its own, without network, files or timers. */
export const viewerFunctionOf = (code: string) => {
  const context = createContext({ console: { log: () => undefined }, Buffer });
  new Script(`${code}\n;globalThis.handlerOfFile = handler;`).runInContext(context);
  const call = new Script('handlerOfFile(JSON.parse(eventText))');
  return async (event: object): Promise<unknown> => {
    context.eventText = JSON.stringify(event);
    return call.runInContext(context, { timeout: longestMs });
  };
};

type Call = ReturnType<typeof viewerFunctionOf>;

const eventOf = (kind: string, request: HttpRequest) => ({
  version: '1.0',
  context: {
    eventType: kind,
    requestId: randomUUID(),
    distributionId: 'local',
    distributionDomainName: 'local',
  },
  viewer: { ip: request.viewerAddress },
  request: viewerRequestOf(request),
});

const answerOf = ({ statusCode, headers, body }: ViewerResponse): HttpAnswer => {
  const data = typeof body === 'string' ? body : (body?.data ?? '');
  const encoding = typeof body === 'object' && body.encoding === 'base64' ? 'base64' : 'utf8';
  return {
    status: statusCode,
    headers: Object.fromEntries(fromValues(headers)),
    cookies: [],
    body: Buffer.from(data, encoding),
  };
};

/** Runs the function of viewer requests: the changed request, or the answer it gives itself. */
export const onViewerRequest = async (
  call: Call,
  request: HttpRequest,
): Promise<HttpRequest | HttpAnswer> => {
  const result = (await call(eventOf('viewer-request', request))) as ViewerRequest | ViewerResponse;
  if ('statusCode' in result) return answerOf(result);
  const query = fromValues(result.querystring)
    .map(([name, value]) => (value === '' ? name : `${name}=${encodeURIComponent(value)}`))
    .join('&');
  const unchanged =
    JSON.stringify(result.querystring) === JSON.stringify(viewerRequestOf(request).querystring);
  return {
    ...request,
    path: result.uri,
    query: unchanged ? request.query : query,
    headers: Object.fromEntries(fromValues(result.headers)),
  };
};

/** Runs the function of viewer responses: status and headers may change, the body may not. */
export const onViewerResponse = async (
  call: Call,
  request: HttpRequest,
  answer: HttpAnswer,
): Promise<HttpAnswer> => {
  const response = {
    statusCode: answer.status,
    statusDescription: '',
    headers: asValues(Object.entries(answer.headers)),
    cookies: {},
  };
  const result = (await call({ ...eventOf('viewer-response', request), response })) as ViewerResponse;
  return {
    ...answer,
    status: result.statusCode,
    headers: Object.fromEntries(fromValues(result.headers)),
    ...(result.body === undefined ? {} : { body: answerOf(result).body }),
  };
};
