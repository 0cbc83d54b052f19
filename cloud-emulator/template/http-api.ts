import { functionNameIn } from './functions.ts';
import type { Properties, Resolver } from './resolver.ts';

export type AuthorizerDescription = { issuer: string; audience: string[] };
export type RouteDescription = { key: string; functionName: string; authorizer?: AuthorizerDescription };
export type HttpApiDescription = { id: string; domain: string; routes: RouteDescription[] };

const authorizersOf = (resolver: Resolver): Map<string, AuthorizerDescription> =>
  new Map(
    resolver.ofType('AWS::ApiGatewayV2::Authorizer').map(({ id, ref, properties }) => {
      const source = ((properties.IdentitySource ?? []) as string[]).join();
      if (properties.AuthorizerType !== 'JWT' || source.toLowerCase() !== '$request.header.authorization')
        throw new Error(`The local cloud knows JWT authorizers of the Authorization header only, not ${id}`);
      const { Issuer, Audience } = properties.JwtConfiguration as { Issuer: string; Audience: string[] };
      return [ref, { issuer: Issuer, audience: Audience }];
    }),
  );

const routeOf = (
  properties: Properties,
  functionsByIntegration: Map<string, string>,
  authorizers: Map<string, AuthorizerDescription>,
): RouteDescription => {
  const key = String(properties.RouteKey);
  const functionName = functionsByIntegration.get(String(properties.Target).replace('integrations/', ''));
  if (!functionName) throw new Error(`Route ${key} leads to no function`);
  if ((properties.AuthorizationType ?? 'NONE') === 'NONE') return { key, functionName };
  const authorizer = authorizers.get(String(properties.AuthorizerId));
  if (properties.AuthorizationType !== 'JWT' || !authorizer)
    throw new Error(`The local cloud does not know the authorizer of route ${key}`);
  return { key, functionName, authorizer };
};

/** The HTTP APIs with their routes, each with the function behind it and who is let through to it. */
export const httpApisOf = (resolver: Resolver): HttpApiDescription[] => {
  const authorizers = authorizersOf(resolver);
  const functionsByIntegration = new Map(
    resolver.ofType('AWS::ApiGatewayV2::Integration').map(({ id, ref, properties }) => {
      if (properties.IntegrationType !== 'AWS_PROXY' || properties.PayloadFormatVersion !== '2.0')
        throw new Error(`The local cloud knows Lambda integrations of payload format 2.0 only, not ${id}`);
      return [ref, functionNameIn(properties.IntegrationUri)];
    }),
  );
  return resolver.ofType('AWS::ApiGatewayV2::Api').map(({ ref, attribute }) => ({
    id: ref,
    domain: new URL(attribute('ApiEndpoint')).host,
    routes: resolver
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(({ properties }) => properties.ApiId === ref)
      .map(({ properties }) => routeOf(properties, functionsByIntegration, authorizers)),
  }));
};
