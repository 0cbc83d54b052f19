import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cloud } from '../cloud-emulator/cloud.ts';
import type { Problem } from '../contract/problem.ts';
import { startLocalPortal } from '../local/portal.ts';
import { seedDemo } from '../local/seed.ts';

export type Sms = { phone: string; text: string; sentAt: string };
export type Answer<T> = {
  status: number;
  body: T & Omit<Problem, keyof T>;
  headers: Headers;
  cookie: string | undefined;
};
export type Call = {
  token?: string | undefined;
  body?: unknown;
  cookie?: string | undefined;
  key?: string;
  headers?: Record<string, string>;
};

const cookieOf = (headers: Headers): string | undefined => headers.getSetCookie()[0]?.split(';')[0];

const headersOf = (call: Call): Record<string, string> => ({
  ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
  ...(call.cookie ? { cookie: call.cookie } : {}),
  ...(call.key ? { 'idempotency-key': call.key } : {}),
  ...call.headers,
});

const bodyOf = ({ body }: Call): string | undefined =>
  body === undefined || typeof body === 'string' ? body : JSON.stringify(body);

const parsed = (text: string) => (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {});

/** Calls the API as any client would: plain HTTP. */
export const callApi =
  (url: string) =>
  async <T = Record<string, unknown>>(route: string, call: Call = {}): Promise<Answer<T>> => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const body = bodyOf(call);
    const response = await fetch(`${url}${path}`, {
      method,
      headers: headersOf(call),
      ...(body === undefined ? {} : { body }),
    });
    return {
      status: response.status,
      body: parsed(await response.text()),
      headers: response.headers,
      cookie: cookieOf(response.headers),
    };
  };

/** Calls the API from any address of the world, without TCP. */
export const comeFrom =
  ({ handle }: Pick<Cloud, 'handle'>) =>
  (viewerAddress: string) =>
  async <T = Record<string, unknown>>(
    route: string,
    call: Call = {},
  ): Promise<Pick<Answer<T>, 'status' | 'body'>> => {
    const [method = 'GET', path = '/'] = route.split(' ');
    const { cookie, ...headers } = headersOf(call);
    const cookies = cookie ? [cookie] : [];
    const body = Buffer.from(bodyOf(call) ?? '');
    const answer = await handle({ method, path, query: '', headers, cookies, body, viewerAddress });
    return { status: answer.status, body: parsed(answer.body.toString('utf8')) };
  };

/** Waits until `look` finds something; fails after `seconds`. */
export const eventually = async <T>(look: () => Promise<T | undefined>, seconds = 15): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Nothing came within ${seconds} s: ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The whole portal with its demo data on a free port and in a folder of its own. */
export const startPortal = async ({ demo = true }: { demo?: boolean } = {}) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'portal-'));
  const cloud = await startLocalPortal({ port: 0, dataFolder });
  if (demo) await seedDemo(cloud);
  const api = callApi(cloud.url);
  const smsTo = async (phone: string): Promise<Sms[]> =>
    (await fetch(`${cloud.url}/_local/sms?phone=${phone}`)).json() as Promise<Sms[]>;
  return {
    ...cloud,
    api,
    from: comeFrom(cloud),
    smsTo,
    /** The newest SMS to a phone that matches, waited for. */
    smsMatching: (phone: string, pattern: RegExp) =>
      eventually(async () => (await smsTo(phone)).find(({ text }) => pattern.test(text))),
    stop: async () => {
      await cloud.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};

export type Portal = Awaited<ReturnType<typeof startPortal>>;
