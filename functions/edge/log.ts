import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Event } from './caller.ts';

/** Errors that pass: throttling, time-outs, a service that does not answer. */
export const isOutage = (error: unknown): boolean => {
  const { name, $metadata, code } = error as {
    name?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  return (
    /Throttl|TooManyRequests|LimitExceeded|ProvisionedThroughput|Timeout|ServiceUnavailable|InternalServerError|InternalError|TransactionInProgress|TransactionConflict|NetworkingError|CircuitBreaker/i.test(
      name ?? '',
    ) ||
    /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/.test(code ?? '') ||
    ($metadata?.httpStatusCode ?? 0) >= 500
  );
};

/** One JSON line. Never pass it anything that a person typed: names, numbers and tokens stay out of logs. */
export const log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  facts: Record<string, string | number | boolean | undefined> = {},
) => process.stdout.write(`${JSON.stringify({ level, event, at: new Date().toISOString(), ...facts })}\n`);

/** An error's kind and place in the code; its message may quote what a person typed, so it is left out. */
export const errorFacts = (error: unknown) => {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
  return {
    error: name,
    where: (stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
  };
};

type Middleware = MiddlewareObj<Event, APIGatewayProxyStructuredResultV2, Error, Context>;

const codeOf = (response: APIGatewayProxyStructuredResultV2 | undefined): string | undefined =>
  response?.headers?.['content-type'] === 'application/problem+json'
    ? (JSON.parse(response.body ?? '{}') as { code?: string }).code
    : undefined;

/** Logs each request once: what was asked, how it ended, how long it took. */
export const logRequest = (nameOf: (event: Event) => string): Middleware => {
  const started = new WeakMap<object, number>();
  const line = (event: Event, response: APIGatewayProxyStructuredResultV2 | undefined) =>
    log('info', 'request', {
      operation: nameOf(event),
      requestId: event.requestContext.requestId,
      status: response?.statusCode,
      code: codeOf(response),
      ms: Math.round(performance.now() - (started.get(event) ?? performance.now())),
    });
  return {
    before: ({ event }) => {
      started.set(event, performance.now());
    },
    after: ({ event, response }) => {
      line(event, response ?? undefined);
    },
    onError: ({ event, error, response }) => {
      log('error', 'failure', { requestId: event.requestContext.requestId, ...errorFacts(error) });
      line(event, response ?? undefined);
    },
  };
};
