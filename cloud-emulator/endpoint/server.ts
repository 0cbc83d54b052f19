import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Need } from '../iam/statement.ts';
import { AwsError } from './aws-error.ts';
import { readBody } from './body.ts';
import { BrokenConnection, Faults, type Origin } from './faults.ts';
import { type Decoded, decode, plainProtocol } from './protocols.ts';
import type { Input, Service } from './service.ts';

/** A call that reached the endpoint: who called (a function's logical id, or a tool), what, and how it ended. */
export type RecordedCall = Origin & {
  service: string;
  action: string;
  /** What the call needed of its caller's role. */
  needs: readonly Need[];
  error?: string;
};

/** Lets a call through and says what it needed of its caller's role, or throws the refusal. */
export type Guard = (caller: string, service: string, action: string, input: Input) => readonly Need[];

export type Endpoint = {
  url: string;
  faults: Faults;
  /** Makes a service answer here. */
  add(service: Service): void;
  /** Has every call from now on judged before it does anything. */
  guardWith(guard: Guard): void;
  /** Hears of every call when it has ended. */
  onCall(listener: (call: RecordedCall) => void): void;
  close(): Promise<void>;
};

const originOf = ({ headers }: IncomingMessage): Origin => ({
  caller: /Credential=([^/,\s]+)/.exec(headers.authorization ?? '')?.[1] ?? 'nobody',
  trace: headers['x-amzn-trace-id'] as string | undefined,
});

const asAwsError = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  const { stack } = error instanceof Error ? error : { stack: String(error) };
  process.stderr.write(`The local cloud failed: ${stack}\n`);
  return new AwsError('InternalFailure', 'The local cloud failed', 500);
};

/** One port of this machine where every emulated AWS service answers the SDK's requests. */
export const startEndpoint = async (): Promise<Endpoint> => {
  const services = new Map<string, Service>();
  const faults = new Faults();
  const listeners: ((call: RecordedCall) => void)[] = [];
  let guard: Guard = () => [];

  const perform = async (request: IncomingMessage, decoded: Decoded, signal: AbortSignal) => {
    const { service: name, action, input } = decoded;
    const origin = originOf(request);
    const service = services.get(name);
    if (!service) throw new AwsError('UnknownOperationException', `The stacks have no ${name}`);
    let needs: readonly Need[] = [];
    const ended = (error?: string) => {
      for (const listener of listeners)
        listener({ ...origin, service: name, action, needs, ...(error ? { error } : {}) });
    };
    try {
      needs = guard(origin.caller, name, action, input);
      const run = () => service.answer(action, input, { caller: origin.caller, signal });
      const output = await faults.around(name, action, run, origin);
      ended();
      return output;
    } catch (error) {
      ended(error instanceof AwsError ? error.code : String(error));
      throw error;
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    let protocol = plainProtocol;
    let status = 200;
    let answer: { contentType: string; body: string };
    try {
      const decoded = decode(request.headers, (await readBody(request))?.toString('utf8') ?? '');
      protocol = decoded.protocol;
      answer = protocol.write(decoded.action, await perform(request, decoded, gone.signal));
    } catch (error) {
      if (error instanceof BrokenConnection) return void request.socket.destroy();
      const failure = asAwsError(error);
      status = failure.status;
      answer = protocol.writeError(failure);
    }
    response.writeHead(status, { 'content-type': answer.contentType, 'x-amzn-requestid': randomUUID() });
    response.end(answer.body);
  };

  const server = createServer(
    { keepAliveTimeout: 30_000 },
    (request, response) => void handle(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    add: (service) => void services.set(service.name, service),
    guardWith: (next) => {
      guard = next;
    },
    onCall: (listener) => void listeners.push(listener),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
