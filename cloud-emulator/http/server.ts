import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../endpoint/body.ts';
import { type HttpAnswer, type HttpRequest, messageAnswer } from './message.ts';

const mostBodyBytes = 11 * 1024 * 1024;
/** Both addresses of this machine, and nobody else's: what runs here is not for the network. */
const [address, otherAddress] = ['127.0.0.1', '::1'];

const requestOf = (message: IncomingMessage, body: Buffer): HttpRequest => {
  const url = message.url ?? '/';
  const at = url.indexOf('?');
  const { cookie, ...headers } = message.headers;
  return {
    method: message.method ?? 'GET',
    path: at < 0 ? url : url.slice(0, at),
    query: at < 0 ? '' : url.slice(at + 1),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : (value ?? ''),
      ]),
    ),
    cookies: (cookie ?? '').split(/;\s*/).filter(Boolean),
    body,
    viewerAddress: (message.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
  };
};

const send = (message: IncomingMessage, response: ServerResponse, answer: HttpAnswer) => {
  const hasBody = answer.status !== 204 && answer.status !== 304;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (answer.cookies.length > 0) response.setHeader('set-cookie', answer.cookies);
  if (hasBody) response.setHeader('content-length', answer.body.length);
  response.writeHead(answer.status);
  response.end(hasBody && message.method !== 'HEAD' ? answer.body : undefined);
};

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

export type PublicServer = { url: string; close(): Promise<void> };

/** The one public port. It listens at once and answers as soon as `handler` is there. */
export const startPublicServer = async (
  port: number,
  handler: Promise<(request: HttpRequest) => Promise<HttpAnswer>>,
): Promise<PublicServer> => {
  const answer = async (message: IncomingMessage, response: ServerResponse) => {
    try {
      const body = await readBody(message, mostBodyBytes);
      const handle = await handler;
      const result = body
        ? await handle(requestOf(message, body))
        : messageAnswer(413, 'Request Entity Too Large');
      send(message, response, result);
    } catch (error) {
      // Who hung up in the middle of a request hears no answer.
      if (message.destroyed && !message.complete) return;
      process.stderr.write(`The local cloud failed: ${error instanceof Error ? error.stack : error}\n`);
      if (!response.headersSent) send(message, response, messageAnswer(502, 'Bad Gateway'));
      response.end();
    }
  };
  const servers = [address, otherAddress].map(() =>
    createServer({ keepAliveTimeout: 30_000 }, (message, response) => void answer(message, response)),
  ) as [Server, Server];
  await listen(servers[0], port, address);
  const { port: taken } = servers[0].address() as AddressInfo;
  // A machine without IPv6 is served at the first address only.
  await listen(servers[1], taken, otherAddress).catch(() => undefined);
  return {
    url: `http://localhost:${taken}`,
    close: async () => {
      await Promise.all(servers.map(closed));
    },
  };
};
