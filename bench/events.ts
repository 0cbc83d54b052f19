import type { Operation } from '../contract/operation.ts';
import type { Event } from '../functions/http/caller.ts';

const pathParameters = {
  vacancyId: 'kcse2027invignbo',
  id: '0123456789abcdefghij',
  professionalId: crypto.randomUUID(),
};
const claimsOf = (callers: readonly string[]) => ({
  sub: pathParameters.professionalId,
  token_use: 'id',
  origin_jti: pathParameters.professionalId,
  exp: '1800000000',
  ...(callers.includes('professional') ? {} : { 'cognito:groups': `[${callers[0]}]` }),
});

/** A request for an operation as API Gateway hands it over, with the contract's example as its body. */
export const eventOf = ({ method, path, callers, request, example }: Operation): Event =>
  ({
    version: '2.0',
    routeKey: `${method} ${path}`,
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en-GB,en;q=0.9,sw;q=0.8',
      'idempotency-key': '5b0f6f4e-2f6a-4b53-9a5f-0d4c1a2b3c4d',
    },
    isBase64Encoded: false,
    ...(example === undefined ? {} : { body: JSON.stringify(example) }),
    pathParameters: Object.fromEntries(
      Object.entries(pathParameters).filter(([name]) => path.includes(`{${name}}`)),
    ),
    cookies: ['__Secure-refresh=none'],
    requestContext: {
      requestId: 'request-1',
      ...(callers === 'anyone' ? {} : { authorizer: { jwt: { claims: claimsOf(callers), scopes: [] } } }),
    },
    ...(request.query ? { queryStringParameters: {} } : {}),
  }) as unknown as Event;
