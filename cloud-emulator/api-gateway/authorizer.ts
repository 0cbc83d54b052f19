import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { type HttpAnswer, messageAnswer } from '../http/message.ts';
import type { AuthorizerDescription } from '../template/http-api.ts';

export type Claims = Record<string, string>;

/** A claim as the event carries it: text, and a list as "[one two]". */
const claimText = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.join(' ')}]`
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

const unauthorized = (why?: string) =>
  messageAnswer(401, 'Unauthorized', {
    'www-authenticate': why ? `Bearer scope="" error="invalid_token" error_description="${why}"` : 'Bearer',
  });

/** API Gateway looks at `aud`, or at `client_id` where there is none. */
const isForAudience = (payload: JWTPayload, audience: string[]): boolean =>
  [payload.aud ?? payload.client_id].flat().some((each) => audience.includes(String(each)));

/** Checks a token as API Gateway's JWT authorizer does: signature, issuer, audience, times. Not token_use. */
export const authorizerOf = (jwksOf: (issuer: string) => JSONWebKeySet | undefined, now: () => number) => {
  return async (
    { issuer, audience }: AuthorizerDescription,
    header: string | undefined,
  ): Promise<Claims | HttpAnswer> => {
    if (!header) return unauthorized();
    const jwks = jwksOf(issuer);
    if (!jwks) throw new Error(`No user pool of the stacks is ${issuer}`);
    try {
      const keys = createLocalJWKSet(jwks);
      const { payload } = await jwtVerify(header.replace(/^Bearer\s+/i, ''), keys, {
        issuer,
        currentDate: new Date(now()),
      });
      if (!isForAudience(payload, audience)) return unauthorized('the token has an invalid audience');
      return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));
    } catch (error) {
      return unauthorized(
        error instanceof errors.JWTExpired ? 'the token has expired' : 'the token is not valid',
      );
    }
  };
};
