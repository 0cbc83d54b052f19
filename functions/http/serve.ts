import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type Language, preferredLanguage } from '../../contract/language.ts';
import type { AnswerOf, Operation, RequestOf } from '../../contract/operation.ts';
import { isOutage } from '../telemetry/log.ts';
import { answerRefusal, answerWith, type WithCookies } from './answer.ts';
import { type Caller, callerOf, type Event, isAnother, mayCall, personNamedIn } from './caller.ts';
import { comesTwice } from './cookies.ts';
import { idempotencyKey } from './idempotency.ts';
import { logRequest } from './log-request.ts';
import { Refusal, refuse } from './refusal.ts';
import { parseRequest } from './request.ts';

/** Who calls an operation: nobody in particular where anyone may. */
type CallerFor<O extends Operation> = O['callers'] extends 'anyone' ? undefined : Caller;

/** What a handler receives: parsed, authorised, and with the clock read once. */
export type Request<O extends Operation> = RequestOf<O> & {
  caller: CallerFor<O>;
  language: Language;
  now: Date;
  key: string | undefined;
  cookies: readonly string[];
  /** What the browser says that it is. */
  userAgent: string;
  /** Whom the request says that it is for. Where there is a caller, it is the caller. */
  person: string | undefined;
  requestId: string;
};

type Outcome<O extends Operation> = AnswerOf<O> | WithCookies<AnswerOf<O>> | Refusal;
type Route = { operation: Operation; handle: (request: never) => Promise<unknown> };

/** Ties an operation of the contract to the function that does it. */
export const on = <const O extends Operation>(
  operation: O,
  handle: (request: Request<O>) => Promise<Outcome<O>>,
): Route => ({ operation, handle });

/** Whether the session that a caller acts in still lives. */
export type SessionLives = (caller: Caller) => Promise<boolean>;

const prepare = async (
  operation: Operation,
  event: Event,
  language: Language,
  requestId: string,
  sessionLives: SessionLives,
): Promise<object | Refusal> => {
  const cookies = event.cookies ?? [];
  if (operation.cookie && comesTwice(cookies)) return refuse('cookie-twice');
  const caller = callerOf(event);
  const person = personNamedIn(event);
  if (operation.callers !== 'anyone' && !caller) return refuse('not-signed-in');
  if (caller && isAnother(person, caller.id)) return refuse('another-person');
  if (!mayCall(operation, caller)) return refuse('not-allowed');
  const key = operation.idempotent ? idempotencyKey(event) : undefined;
  if (key instanceof Refusal) return key;
  const parsed = parseRequest(operation, event);
  if (parsed instanceof Refusal) return parsed;
  if (caller && operation.callers !== 'anyone' && !(await sessionLives(caller)))
    return refuse('not-signed-in');
  const { userAgent = '' } = event.requestContext.http ?? {};
  return { ...parsed, caller, person, language, key, requestId, now: new Date(), cookies, userAgent };
};

const handleRoute = async (
  { operation, handle }: Route,
  event: Event,
  sessionLives: SessionLives,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const requestId = event.requestContext.requestId;
  const language = preferredLanguage(event.headers['accept-language']);
  const prepared = await prepare(operation, event, language, requestId, sessionLives);
  const outcome = prepared instanceof Refusal ? prepared : await handle(prepared as never);
  return outcome instanceof Refusal
    ? answerRefusal(outcome, operation, language, requestId)
    : answerWith(operation, outcome, requestId);
};

/** A thrown error is a bug or an outage, never a refusal: the person gets a sentence, the log the error. */
const failure = (event: Event, error: unknown): APIGatewayProxyStructuredResultV2 =>
  answerRefusal(
    refuse(isOutage(error) ? 'busy' : 'unexpected'),
    undefined,
    preferredLanguage(event.headers?.['accept-language']),
    event.requestContext.requestId,
  );

const serving = (sessionLives: SessionLives, routes: readonly Route[]) => {
  const byRouteKey = new Map(
    routes.map((route) => [`${route.operation.method} ${route.operation.path}`, route]),
  );
  return middy<Event, APIGatewayProxyStructuredResultV2, Error, Context>()
    .use(logRequest((event) => byRouteKey.get(event.routeKey)?.operation))
    .onError((request) => {
      request.response = failure(request.event, request.error);
    })
    .handler(async (event) => {
      const route = byRouteKey.get(event.routeKey);
      if (!route) throw new Error(`No operation for ${event.routeKey}`);
      return handleRoute(route, event, sessionLives);
    });
};

/**
 * The Lambda handler of a part of the business: finds the operation by API Gateway's route key,
 * parses and authorises by the contract, runs its handler, and answers. Its use cases read the profile, on which
 * it stands that a session has ended, and refuse one that has.
 */
export const serve = (...routes: Route[]) => serving(async () => true, routes);

/**
 * The same for a part whose use cases read nothing of the caller: whether the session lives is asked before them, for
 * requests that fit.
 */
export const serveLiving = (sessionLives: SessionLives, ...routes: Route[]) => serving(sessionLives, routes);
