import { text } from '#messages/shell/shell';
import type { AnswerOf, CallOf, Operation } from '../../contract/operation.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { Problem } from '../../contract/problem.ts';
import { language } from '../shell/language.ts';
import { fetchWithin } from './fetch-within.ts';
import { personHeaders, personSignedIn, reportAnotherPerson, tabPerson, tabState } from './person.ts';
import { mostAttempts, withRetries } from './retry.ts';
import { accessToken, renewSession } from './session.ts';

type Operations = (typeof operations)[keyof typeof operations];
/** What came of a call: what was asked for, or what is in the way. */
export type Answer<V> = { ok: true; value: V } | { ok: false; problem: Problem };
/** An operation by its method and path: the types come from the contract, no schema enters the page. */
export type RouteName = { [O in Operations as `${O['method']} ${O['path']}`]: O };
export type Answered<O extends Operation> = Answer<AnswerOf<O>>;
type Options = { key?: string };

type OpenRoute = {
  [N in keyof RouteName]: RouteName[N]['callers'] extends 'anyone' ? N : never;
}[keyof RouteName];
/** What needs no token, and so never waits for a session to be renewed; the contract decides, by its types. */
const forAnyone: Record<OpenRoute, true> = {
  'POST /api/accounts': true,
  'POST /api/password-resets': true,
  'POST /api/password-resets/confirm': true,
  'POST /api/sessions': true,
  'POST /api/sessions/new-password': true,
  'POST /api/sessions/refresh': true,
  'DELETE /api/sessions/current': true,
  'GET /api/vacancies': true,
  'GET /api/vacancies/{vacancyId}': true,
  'GET /api/status': true,
};

/** Milliseconds after which an answer is no longer waited for. */
const timeoutMs = 20_000;

/** What a call may carry, whatever its operation. */
type Slots = { path?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };

const address = (path: string, sent: Slots): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(sent.path?.[name] ?? ''));
  const set = Object.entries(sent.query ?? {}).filter(([, value]) => value);
  const query = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
  return set.length > 0 ? `${filled}?${query}` : filled;
};

const offline = (): Problem => ({
  type: '/problems/busy',
  title: navigator.onLine ? text.noAnswer : text.offline,
  status: 503,
  code: 'busy',
  requestId: '',
});

/** Where an answer's id stands: as we name it, as API Gateway does, as CloudFront does. */
const idHeaders = ['x-request-id', 'apigw-requestid', 'x-amz-cf-id'];

/** What a tab is told whose person is not the one who is signed in any more. */
const personChanged = (): Problem => {
  const signedOut = tabState() === 'signed-out';
  const code = signedOut ? 'session-ended' : 'another-person';
  const title = signedOut ? text.signedOut : text.somebodyElse;
  return { type: `/problems/${code}`, title, status: 409, code, requestId: '' };
};

/** What came was no answer of the portal, or this browser could not send what it should. */
const unreadable = (): Problem => ({ ...offline(), title: text.noAnswer });

const problemOf = async (response: Response): Promise<Problem> => {
  const body = await response.json().catch(() => undefined);
  if (body && typeof body === 'object' && 'code' in body) return body as Problem;
  return {
    ...offline(),
    title: text.noAnswer,
    status: response.status,
    requestId: idHeaders.map((name) => response.headers.get(name)).find(Boolean) ?? '',
  };
};

type Sent = Pick<Slots, 'body'> & { key?: string | undefined; token?: string | undefined };

/** Whether the tab is no longer the person's who asked: nothing is sent or shown for whoever sits here now. */
const isAnothers = (asked: string | undefined): boolean =>
  tabState() !== 'mine' || (asked !== undefined && asked !== tabPerson());

/** Sends once, or again after a pause where the network or the portal stumbled and sending again is safe. */
const send = (method: string, url: string, { body, key, token }: Sent) => {
  const person = tabPerson();
  const init = {
    method,
    headers: {
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}`, ...personHeaders() } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const safe = method !== 'POST' || key !== undefined;
  const once = async () => (token && isAnothers(person) ? undefined : fetchWithin(timeoutMs, url, init));
  return withRetries(once, safe ? mostAttempts : 1);
};

/** Sends with the person's token; a token that the server no longer takes is renewed once. */
const sendAsMyself = async (method: string, url: string, sent: Sent) => {
  const asked = tabPerson();
  const token = await accessToken();
  if (isAnothers(asked) || (!token && personSignedIn() !== null)) return undefined;
  const person = tabPerson();
  const response = await send(method, url, { ...sent, token });
  if (response?.status !== 401 || !token) return response;
  const state = await renewSession();
  if (state === 'signed-out') return response;
  const renewed = await accessToken();
  return renewed && !isAnothers(person) ? send(method, url, { ...sent, token: renewed }) : undefined;
};

const attempt = async <N extends keyof RouteName>(
  route: N,
  sent: CallOf<RouteName[N]> & Slots,
  { key }: Options = {},
): Promise<Answered<RouteName[N]>> => {
  const [method = '', path = ''] = (route as string).split(' ');
  const url = address(path, sent);
  const open = route in forAnyone;
  const person = tabPerson();
  const response = await (open ? send : sendAsMyself)(method, url, { ...sent, key });
  const problem = response?.ok ? undefined : response ? await problemOf(response) : offline();
  if (problem?.code === 'another-person') reportAnotherPerson();
  if (!open && isAnothers(person)) return { ok: false, problem: personChanged() };
  if (problem) return { ok: false, problem };
  return {
    ok: true,
    value: (response?.status === 204 ? undefined : await response?.json()) as AnswerOf<RouteName[N]>,
  };
};

/** Calls an operation of the contract. A refusal is a value; nothing is thrown. */
export const call: typeof attempt = async (route, sent, options) => {
  try {
    return await attempt(route, sent, options);
  } catch {
    return { ok: false, problem: unreadable() };
  }
};
