import type { AnswerOf, CallOf, Operation } from '../contract/operation.ts';
import type { operations } from '../contract/operations/index.ts';
import type { Problem } from '../contract/problem.ts';
import { language } from './language.ts';
import { text } from './messages/en/shell.ts';
import { accessToken, knownRoles, renewSession } from './session.ts';

type Operations = (typeof operations)[keyof typeof operations];
/** An operation by its method and path: the types come from the contract, no schema enters the page. */
export type RouteName = { [O in Operations as `${O['method']} ${O['path']}`]: O };
export type Answered<O extends Operation> =
  | { ok: true; value: AnswerOf<O> }
  | { ok: false; problem: Problem };
type Options = { key?: string };

const attempts = 4;
const patience = 20_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A new idempotency key: one for each submission, kept while it is sent again. */
export const newKey = (): string => crypto.randomUUID();

const address = (
  path: string,
  call: { path?: Record<string, string>; query?: Record<string, unknown> },
): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(call.path?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) if (value) query.set(name, String(value));
  return query.size > 0 ? `${filled}?${query}` : filled;
};

const offline = (): Problem => ({
  type: '/problems/busy',
  title: navigator.onLine ? text.noAnswer : text.offline,
  status: 503,
  code: 'busy',
  requestId: '',
});

const problemOf = async (response: Response): Promise<Problem> => {
  const body = await response.json().catch(() => undefined);
  if (body && typeof body === 'object' && 'code' in body) return body as Problem;
  return {
    ...offline(),
    title: text.noAnswer,
    status: response.status,
    requestId: response.headers.get('x-request-id') ?? '',
  };
};

const request = async (method: string, url: string, call: { body?: unknown }, key: string | undefined) => {
  const token = await accessToken();
  return fetch(url, {
    method,
    signal: AbortSignal.timeout(patience),
    headers: {
      'accept-language': language,
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
};

/** Sends once, or again after a pause where the network or the portal stumbled and sending again is safe. */
const send = async (
  method: string,
  url: string,
  call: { body?: unknown },
  key: string | undefined,
): Promise<Response | undefined> => {
  const safe = method !== 'POST' || key !== undefined;
  for (let attempt = 1; ; attempt += 1) {
    const response = await request(method, url, call, key).catch(() => undefined);
    const stumbled = response === undefined || response.status === 503;
    if (!stumbled || !safe || attempt === attempts) return response;
    await wait(400 * 2 ** attempt * (0.5 + Math.random()));
  }
};

/** Calls an operation of the contract. A refusal is a value; nothing is thrown. */
export const call = async <N extends keyof RouteName>(
  route: N,
  sent: CallOf<RouteName[N]>,
  { key }: Options = {},
): Promise<Answered<RouteName[N]>> => {
  const [method = '', path = ''] = (route as string).split(' ');
  const url = address(path, sent as never);
  let response = await send(method, url, sent as { body?: unknown }, key);
  if (
    response?.status === 401 &&
    knownRoles().length > 0 &&
    !path.startsWith('/api/sessions') &&
    (await renewSession())
  )
    response = await send(method, url, sent as { body?: unknown }, key);
  if (!response) return { ok: false, problem: offline() };
  if (!response.ok) return { ok: false, problem: await problemOf(response) };
  return {
    ok: true,
    value: (response.status === 204 ? undefined : await response.json()) as AnswerOf<RouteName[N]>,
  };
};
