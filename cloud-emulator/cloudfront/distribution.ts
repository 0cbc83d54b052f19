import { type HttpAnswer, type HttpRequest, messageAnswer } from '../http/message.ts';
import { decoded } from '../http/percent.ts';
import type { BehaviourDescription, DistributionDescription, Forwarded } from '../template/distribution.ts';
import { compress } from './compression.ts';
import { headersPolicyOf } from './headers-policy.ts';
import { onViewerRequest, onViewerResponse, viewerFunctionOf } from './viewer-function.ts';

export type Origin = (request: HttpRequest) => Promise<HttpAnswer>;

type Behaviour = BehaviourDescription & {
  matches(path: string): boolean;
  origin: Origin;
  changeRequest?: ReturnType<typeof viewerFunctionOf>;
  changeAnswer?: ReturnType<typeof viewerFunctionOf>;
  changeHeaders?: ReturnType<typeof headersPolicyOf>;
};

/** CloudFront's path patterns: `*` is any number of characters, `?` exactly one. */
const pathPattern = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    's',
  );

const behaviourOf = (
  description: BehaviourDescription,
  { origins }: DistributionDescription,
  originAt: (domain: string) => Origin,
): Behaviour => {
  const origin = origins.get(description.originId);
  if (!origin) throw new Error(`Behaviour ${description.path} has no origin ${description.originId}`);
  const pattern = pathPattern(description.path);
  const ask = originAt(origin.domain);
  return {
    ...description,
    matches: (path) => pattern.test(path) || pattern.test(path.slice(1)),
    origin: (request) => ask({ ...request, path: origin.path + request.path }),
    ...(description.viewerRequest ? { changeRequest: viewerFunctionOf(description.viewerRequest) } : {}),
    ...(description.viewerResponse ? { changeAnswer: viewerFunctionOf(description.viewerResponse) } : {}),
    ...(description.headers ? { changeHeaders: headersPolicyOf(description.headers) } : {}),
  };
};

/** Headers that CloudFront itself sends to every origin, whatever the policies say. */
const alwaysSent = ['content-type', 'content-length', 'accept-encoding', 'if-none-match', 'x-forwarded-for'];

const kept = (forwarded: Forwarded, name: string): boolean =>
  forwarded === 'all' || (forwarded !== 'none' && forwarded.includes(name.toLowerCase()));

/** The request as the origin gets it: what no policy forwards does not arrive. */
const forOrigin = (request: HttpRequest, { forwarded }: Behaviour): HttpRequest => {
  const before = request.headers['x-forwarded-for'];
  const headers = {
    ...(forwarded.headers === 'all' ? {} : { 'user-agent': 'Amazon CloudFront' }),
    ...Object.fromEntries(
      Object.entries(request.headers).filter(
        ([name]) => alwaysSent.includes(name) || (name !== 'host' && kept(forwarded.headers, name)),
      ),
    ),
    'x-forwarded-for': [before, request.viewerAddress].filter(Boolean).join(', '),
    via: '1.1 local.cloudfront.net (CloudFront)',
    'x-forwarded-proto': 'https',
  };
  const query = request.query
    .split('&')
    .filter((pair) => pair !== '' && kept(forwarded.query, decoded(pair.split('=')[0] ?? '')))
    .join('&');
  return {
    ...request,
    headers,
    query: forwarded.query === 'all' ? request.query : query,
    cookies: request.cookies.filter((cookie) => kept(forwarded.cookies, cookie.split('=')[0] ?? '')),
  };
};

const isAnswer = (value: HttpRequest | HttpAnswer): value is HttpAnswer => 'status' in value;

const notModified = (request: HttpRequest, answer: HttpAnswer): HttpAnswer => {
  const { etag } = answer.headers;
  const asked = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (answer.status !== 200 || !etag || !asked?.includes(etag.replace(/^W\//, ''))) return answer;
  const { 'content-type': _type, 'content-encoding': _encoding, ...headers } = answer.headers;
  return { ...answer, status: 304, headers, body: Buffer.alloc(0) };
};

/** The distribution: every request goes through the behaviour of its path and back the same way. */
export const serveDistribution = (
  distribution: DistributionDescription,
  originAt: (domain: string) => Origin,
) => {
  const behaviours = distribution.behaviours.map((each) => behaviourOf(each, distribution, originAt));

  const errorPage = async (answer: HttpAnswer, request: HttpRequest): Promise<HttpAnswer> => {
    const rule = distribution.errors.find(({ status, page }) => status === answer.status && page);
    const behaviour = behaviours.find(({ matches }) => rule?.page && matches(rule.page));
    if (!rule?.page || !behaviour) return answer;
    const page = await behaviour.origin({ ...forOrigin(request, behaviour), method: 'GET', path: rule.page });
    return page.status === 200 ? { ...page, status: rule.answer ?? answer.status } : answer;
  };

  const through = async (behaviour: Behaviour, request: HttpRequest): Promise<HttpAnswer> => {
    const changed = behaviour.changeRequest
      ? await onViewerRequest(behaviour.changeRequest, request)
      : request;
    if (isAnswer(changed)) return changed;
    const answer = await errorPage(await behaviour.origin(forOrigin(changed, behaviour)), changed);
    const compressed = behaviour.compresses ? await compress(request, answer) : answer;
    const shown = notModified(request, compressed);
    // CloudFront runs no viewer-response function for an origin's error of 400 or more.
    return behaviour.changeAnswer && shown.status < 400
      ? onViewerResponse(behaviour.changeAnswer, changed, shown)
      : shown;
  };

  return async (viewer: HttpRequest): Promise<HttpAnswer> => {
    const request =
      viewer.path === '/' && distribution.rootObject
        ? { ...viewer, path: `/${distribution.rootObject}` }
        : viewer;
    const behaviour = behaviours.find(({ matches }) => matches(request.path));
    if (!behaviour) return messageAnswer(403, 'No behaviour matches');
    const answer = behaviour.methods.includes(request.method)
      ? await through(behaviour, request)
      : messageAnswer(403, 'This distribution is not configured to allow the HTTP request method');
    const headers = behaviour.changeHeaders ? behaviour.changeHeaders(answer.headers) : answer.headers;
    return { ...answer, headers };
  };
};
