import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { fieldErrors } from '../../contract/field-errors.ts';
import type { Language } from '../../contract/language.ts';
import type { Operation } from '../../contract/operation.ts';
import { type Problem, problemType } from '../../contract/problem.ts';
import { type RefusalCode, type RefusalText, refusals, refusalText } from '../../contract/refusals.ts';
import type { Refusal } from './refusal.ts';

/** A use case's value with cookies to set; most handlers return the bare value instead. */
export class WithCookies<V> {
  readonly value: V;
  readonly cookies: string[];
  constructor(value: V, cookies: string[]) {
    this.value = value;
    this.cookies = cookies;
  }
}

const cacheControl = (operation: Operation): string =>
  operation.cacheSeconds === undefined
    ? 'no-store'
    : `public, max-age=0, s-maxage=${operation.cacheSeconds}, stale-while-revalidate=${operation.cacheSeconds}`;

/** The HTTP answer of an operation that was not refused. */
export const answerWith = (
  operation: Operation,
  outcome: unknown,
  requestId: string,
): APIGatewayProxyStructuredResultV2 => {
  const { value, cookies } =
    outcome instanceof WithCookies ? outcome : { value: outcome, cookies: undefined };
  const headers: Record<string, string> = {
    'cache-control': cacheControl(operation),
    'x-request-id': requestId,
  };
  if (operation.answer.schema) headers['content-type'] = 'application/json';
  return {
    statusCode: operation.answer.status,
    headers,
    ...(operation.answer.schema ? { body: JSON.stringify(value) } : {}),
    ...(cookies ? { cookies } : {}),
  };
};

const codes = new WeakMap<APIGatewayProxyStructuredResultV2, RefusalCode>();

/** The code of the refusal that an answer tells of; undefined where it tells of none. */
export const refusalCodeOf = (
  answer: APIGatewayProxyStructuredResultV2 | undefined,
): RefusalCode | undefined => answer && codes.get(answer);

/** One of several results of an answer; of one that says no, with the sentence that a refused request would get. */
export const withSentence = <R extends { code?: RefusalCode }>(
  result: R,
  language: Language,
): R & { message?: string } =>
  result.code ? { ...result, message: refusalText(result.code, language) } : result;

/** The HTTP answer of a refusal: application/problem+json in the caller's language. */
export const answerRefusal = (
  refusal: Refusal,
  operation: Operation | undefined,
  language: Language,
  requestId: string,
): APIGatewayProxyStructuredResultV2 => {
  const { status, retryAfter }: RefusalText = refusals[refusal.code];
  const fields = fieldErrors(refusal.fields, operation?.names ?? {}, language);
  const problem: Problem = {
    type: problemType(refusal.code),
    title: refusalText(refusal.code, language),
    status,
    code: refusal.code,
    requestId,
    ...refusal.details,
    ...(fields.length > 0 ? { errors: fields } : {}),
  };
  const answer = {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
    },
    body: JSON.stringify(problem),
  };
  codes.set(answer, refusal.code);
  return answer;
};
