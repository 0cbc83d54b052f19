import type { Operation } from '../contract/operation.ts';
import { problemType } from '../contract/problem.ts';
import { type RefusalCode, refusals } from '../contract/refusals.ts';

type Route = readonly [method: string, path: string, forAnyone: boolean];
type Words = Readonly<Record<string, { type: string; status: number; en: string; sw: string }>>;
type Header = { value: string };
type ViewerRequestEvent = {
  context: { requestId: string };
  request: { method: string; uri: string; headers: Record<string, Header | undefined> };
};
type ViewerAnswer = { statusCode: number; headers: Record<string, Header>; body: string };

/**
 * Answers what never reaches a function of ours, in the words of the contract, and lets everything else pass.
 * It judges no signature: that is API Gateway's part, whose own refusal has no code and no language.
 * (Written in what CloudFront's runtime 2.0 knows: no destructuring, no spread, no optional chaining.)
 */
export const apiViewerRequest = (
  event: ViewerRequestEvent,
  routes: readonly Route[],
  words: Words,
  now: number,
): ViewerRequestEvent['request'] | ViewerAnswer => {
  const request = event.request;
  const given = request.uri.split('/');
  const here = routes.filter((route) => {
    const pattern = route[1].split('/');
    return (
      pattern.length === given.length &&
      pattern.every((part, at) => (part.charAt(0) === '{' ? given[at] !== '' : part === given[at]))
    );
  });
  const refuse = (code: string): ViewerAnswer => {
    const accepted = request.headers['accept-language'];
    const language = accepted && /^\s*sw\b/i.test(accepted.value) ? 'sw' : 'en';
    const word = words[code] as Words[string];
    return {
      statusCode: word.status,
      headers: {
        'content-type': { value: 'application/problem+json' },
        'content-language': { value: language },
        'cache-control': { value: 'no-store' },
        'x-request-id': { value: event.context.requestId },
      },
      body: JSON.stringify({
        type: word.type,
        title: word[language],
        status: word.status,
        code: code,
        requestId: event.context.requestId,
      }),
    };
  };
  const holdsToken = (): boolean => {
    const sent = request.headers.authorization;
    const parts = sent ? sent.value.replace(/^Bearer\s+/i, '').split('.') : [];
    if (parts.length !== 3) return false;
    try {
      return JSON.parse(Buffer.from(parts[1] as string, 'base64url').toString()).exp * 1000 > now;
    } catch (_error) {
      return false;
    }
  };
  if (here.length === 0) return refuse('no-such-address');
  const route = here.find((one) => one[0] === request.method);
  if (!route) return refuse('method-not-allowed');
  return route[2] || holdsToken() ? request : refuse('not-signed-in');
};

const codes: readonly RefusalCode[] = ['no-such-address', 'method-not-allowed', 'not-signed-in'];

/** The CloudFront function in front of the API, with the contract's addresses and sentences in it. */
export const apiViewerRequestCode = (operations: readonly Operation[]): string => {
  const routes = operations.map(({ method, path, callers }): Route => [method, path, callers === 'anyone']);
  const words = Object.fromEntries(
    codes.map((code) => [code, { type: problemType(code), ...refusals[code] }]),
  );
  return [
    `const routes = ${JSON.stringify(routes)};`,
    `const words = ${JSON.stringify(words)};`,
    `const apiViewerRequest = ${apiViewerRequest.toString()};`,
    'function handler(event) {',
    '  return apiViewerRequest(event, routes, words, Date.now());',
    '}',
  ].join('\n');
};
