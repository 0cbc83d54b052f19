import type { Properties, Resolver } from './resolver.ts';

/** What of a request a rule compares, how it is made plain first, and the text that it must be. */
type Match = { part: 'method' | 'path'; decodes: boolean; text: string };
export type RateRule = {
  name: string;
  /** Requests from one address within the window that are let through. */
  limit: number;
  windowSeconds: number;
  /** The requests that count; without any, all do. */
  only: readonly Match[];
  answer: { status: number; headers: Record<string, string>; body: string };
};

const contentTypes: Record<string, string> = {
  APPLICATION_JSON: 'application/json',
  TEXT_PLAIN: 'text/plain',
  TEXT_HTML: 'text/html',
};

const matchOf = (statement: Properties): Match => {
  const match = statement.ByteMatchStatement as Properties | undefined;
  const field = match?.FieldToMatch as Properties | undefined;
  const part = field?.Method ? 'method' : field?.UriPath ? 'path' : undefined;
  if (!match || !part || match.PositionalConstraint !== 'EXACTLY')
    throw new Error(`The local cloud does not know the firewall's ${JSON.stringify(statement)}`);
  const transformations = (match.TextTransformations as Properties[]).map(({ Type }) => Type);
  return { part, decodes: transformations.includes('URL_DECODE'), text: String(match.SearchString) };
};

const matchesOf = (scope: Properties | undefined): Match[] => {
  const all = (scope?.AndStatement as Properties | undefined)?.Statements as Properties[] | undefined;
  return (all ?? (scope ? [scope] : [])).map(matchOf);
};

const answerOf = (action: Properties, bodies: Properties): RateRule['answer'] => {
  const custom = ((action.Block as Properties)?.CustomResponse ?? {}) as Properties;
  const body = (bodies[String(custom.CustomResponseBodyKey)] ?? {}) as Properties;
  return {
    status: Number(custom.ResponseCode ?? 403),
    headers: {
      'content-type': contentTypes[String(body.ContentType)] ?? 'text/html',
      ...Object.fromEntries(
        ((custom.ResponseHeaders ?? []) as Properties[]).map(({ Name, Value }) => [
          String(Name).toLowerCase(),
          String(Value),
        ]),
      ),
    },
    body: String(body.Content ?? ''),
  };
};

/** The rules of the firewall that count addresses, in their order; what AWS keeps up to date itself is not here. */
export const rateRulesOf = (resolver: Resolver): RateRule[] =>
  resolver.ofType('AWS::WAFv2::WebACL').flatMap(({ properties }) =>
    ((properties.Rules ?? []) as Properties[])
      .toSorted((one, other) => Number(one.Priority) - Number(other.Priority))
      .flatMap((rule) => {
        const rate = (rule.Statement as Properties).RateBasedStatement as Properties | undefined;
        if (!rate) return [];
        return {
          name: String(rule.Name),
          limit: Number(rate.Limit),
          windowSeconds: Number(rate.EvaluationWindowSec ?? 300),
          only: matchesOf(rate.ScopeDownStatement as Properties | undefined),
          answer: answerOf(rule.Action as Properties, (properties.CustomResponseBodies ?? {}) as Properties),
        };
      }),
  );
