import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Operation } from '../../contract/operation.ts';
import { errorFacts, log } from '../telemetry/log.ts';
import { embedded } from '../telemetry/metrics.ts';
import { refusalCodeOf } from './answer.ts';
import type { Event } from './caller.ts';

type Answer = APIGatewayProxyStructuredResultV2 | undefined;
type Middleware = MiddlewareObj<Event, APIGatewayProxyStructuredResultV2, Error, Context>;

let answeredBefore = false;

const measured = (part: string, code: string | undefined, status = 500): object => {
  const first = !answeredBefore;
  answeredBefore = true;
  const values = {
    FailedRequests: status >= 500 ? 1 : 0,
    ...(first ? { ColdStarts: 1 } : {}),
    ...(code ? { Refusals: 1 } : {}),
  };
  return embedded(values, { part, code: code ?? '' });
};

/** Logs and measures each request once: what was asked, how it ended, how long it took. */
export const logRequest = (operationOf: (event: Event) => Operation | undefined): Middleware => {
  const started = new WeakMap<object, number>();
  const line = (event: Event, response: Answer) => {
    const { name = 'unknown', part = 'unknown' } = operationOf(event) ?? {};
    const [code, status] = [refusalCodeOf(response), response?.statusCode];
    const facts = {
      operation: name,
      requestId: event.requestContext.requestId,
      status,
      code,
      ms: Math.round(performance.now() - (started.get(event) ?? performance.now())),
    };
    log('info', 'request', facts, measured(part, code, status));
  };
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
