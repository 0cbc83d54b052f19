import { Agent, request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Portal } from '../fixtures/portal.ts';
import type { Case } from './requests.ts';
import { aboutSomebody, idOf, type Worker } from './worker.ts';

export type Answer = { status: number; type: string; text: string };

const unpacked = (body: Buffer, encoding: string | undefined): string => {
  const plain =
    encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
  return plain.toString('utf8');
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

const send = (url: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const target = new URL(url);
    const message = httpRequest(
      {
        agent,
        host: target.hostname,
        port: target.port,
        path: url.slice(target.origin.length),
        method,
        headers,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: unpacked(Buffer.concat(chunks), response.headers['content-encoding']),
          }),
        );
      },
    );
    message.on('error', reject);
    message.end(body);
  });

const call = (portal: Portal, worker: Worker, { operation, request }: Case, body = request.body) => {
  const { method, path, callers } = operation;
  const place = path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(idOf(worker, name, request.ids[name] ?? '')),
  );
  const headers = {
    ...request.headers,
    ...(callers === 'anyone' ? {} : { authorization: `Bearer ${worker.tokens[callers[0] as 'officer']}` }),
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  };
  return send(`${portal.url}${place}${request.query ? `?${request.query}` : ''}`, method, headers, body);
};

/** The JSON of an answer, undefined where it is none. */
export const parsed = (text: string): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
};

/** Sends a request as one of the worker's people. Who was told that the version is old goes on from the one that the answer names. */
export const sendCase = async (portal: Portal, worker: Worker, one: Case): Promise<Answer> => {
  const body = aboutSomebody(worker, one);
  const answer = await call(portal, worker, one, body);
  if (answer.status !== 409 || one.request.expected !== 'taken' || !body) return answer;
  const { code, current } = parsed(answer.text) as { code: string; current?: { version: number } };
  if (code !== 'stale-version' || !current) return answer;
  return call(portal, worker, one, JSON.stringify({ ...JSON.parse(body), version: current.version }));
};
