import type { Properties, Resolver } from './resolver.ts';

/** What of a request reaches the origin: all, none, or the names in the list. */
export type Forwarded = 'all' | 'none' | readonly string[];
export type ForwardedParts = { headers: Forwarded; cookies: Forwarded; query: Forwarded };

export type BehaviourDescription = {
  path: string;
  originId: string;
  methods: string[];
  compresses: boolean;
  forwarded: ForwardedParts;
  headers?: Properties;
  viewerRequest?: string;
  viewerResponse?: string;
};
export type DistributionDescription = {
  domain: string;
  aliases: string[];
  rootObject: string;
  origins: Map<string, { domain: string; path: string }>;
  behaviours: BehaviourDescription[];
  errors: { status: number; page?: string; answer?: number }[];
};

type Policy = { forwarded: ForwardedParts; compresses: boolean };
const nothing: ForwardedParts = { headers: 'none', cookies: 'none', query: 'none' };

/** Amazon's managed policies have fixed ids (CloudFront developer guide, "Use managed policies"). */
const managedCachePolicies: Record<string, Policy> = {
  '658327ea-f89d-4fab-a63d-7e88639e58f6': { forwarded: nothing, compresses: true },
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': { forwarded: nothing, compresses: false },
};
const managedOriginRequestPolicies: Record<string, ForwardedParts> = {
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': { headers: 'all', cookies: 'all', query: 'all' },
  '216adef6-5c7f-47e4-b989-5492eafa07d3': { headers: 'all', cookies: 'all', query: 'all' },
};

const part = (config: unknown, kind: string, items: string, list: string): Forwarded => {
  const { [`${kind}Behavior`]: behaviour, [items]: names } = (config ?? {}) as Properties;
  if (behaviour === undefined || behaviour === 'none') return 'none';
  if (behaviour === 'all' || behaviour === 'allViewer') return 'all';
  if (behaviour === 'whitelist') {
    const listed = Array.isArray(names) ? names : ((names as Properties)?.[list] ?? []);
    return (listed as string[]).map((name) => name.toLowerCase());
  }
  throw new Error(`The local cloud does not know the ${kind} behaviour ${behaviour}`);
};

const partsOf = (config: Properties): ForwardedParts => ({
  headers: part(config.HeadersConfig, 'Header', 'Headers', 'Items'),
  cookies: part(config.CookiesConfig, 'Cookie', 'Cookies', 'Items'),
  query: part(config.QueryStringsConfig, 'QueryString', 'QueryStrings', 'Items'),
});

const customCachePolicy = ({ CachePolicyConfig }: Properties): Policy => {
  const config = CachePolicyConfig as Properties;
  const parameters = config.ParametersInCacheKeyAndForwardedToOrigin as Properties;
  return {
    forwarded: partsOf(parameters),
    compresses:
      Number(config.MaxTTL) > 0 &&
      Boolean(parameters.EnableAcceptEncodingGzip || parameters.EnableAcceptEncodingBrotli),
  };
};

const joined = (one: Forwarded, other: Forwarded): Forwarded => {
  if (one === 'all' || other === 'all') return 'all';
  if (one === 'none') return other;
  return other === 'none' ? one : [...one, ...other];
};

/** Finds policies and functions by the ids that behaviours name. */
const catalogue = (resolver: Resolver) => {
  const byRef = (type: string) =>
    new Map(resolver.ofType(type).map((resolved) => [resolved.ref, resolved.properties]));
  const cache = byRef('AWS::CloudFront::CachePolicy');
  const originRequest = byRef('AWS::CloudFront::OriginRequestPolicy');
  const headers = byRef('AWS::CloudFront::ResponseHeadersPolicy');
  const functions = byRef('AWS::CloudFront::Function');
  const known = <T>(value: T | undefined, what: string, id: unknown): T => {
    if (value === undefined) throw new Error(`The local cloud does not know the ${what} ${id}`);
    return value;
  };
  return {
    cachePolicy: (id: string): Policy => {
      const own = cache.get(id);
      return own ? customCachePolicy(own) : known(managedCachePolicies[id], 'cache policy', id);
    },
    originRequestPolicy: (id: string | undefined): ForwardedParts => {
      if (!id) return nothing;
      const own = originRequest.get(id)?.OriginRequestPolicyConfig as Properties | undefined;
      return own ? partsOf(own) : known(managedOriginRequestPolicies[id], 'origin request policy', id);
    },
    headersPolicy: (id: string): Properties =>
      known(headers.get(id)?.ResponseHeadersPolicyConfig as Properties, 'response headers policy', id),
    functionCode: (arn: string): string =>
      String(known(functions.get(arn)?.FunctionCode, 'CloudFront function', arn)),
  };
};

const behaviourOf = (config: Properties, from: ReturnType<typeof catalogue>): BehaviourDescription => {
  if (config.LambdaFunctionAssociations) throw new Error('The local cloud runs no Lambda@Edge');
  const cache = from.cachePolicy(String(config.CachePolicyId));
  const request = from.originRequestPolicy(config.OriginRequestPolicyId as string | undefined);
  const associated = (event: string) =>
    ((config.FunctionAssociations ?? []) as Properties[]).find(({ EventType }) => EventType === event);
  const code = (event: string) => {
    const found = associated(event);
    return found ? from.functionCode(String(found.FunctionARN)) : undefined;
  };
  const [viewerRequest, viewerResponse] = [code('viewer-request'), code('viewer-response')];
  return {
    path: String(config.PathPattern ?? '*'),
    originId: String(config.TargetOriginId),
    methods: (config.AllowedMethods as string[]) ?? ['GET', 'HEAD'],
    compresses: Boolean(config.Compress) && cache.compresses,
    forwarded: {
      headers: joined(cache.forwarded.headers, request.headers),
      cookies: joined(cache.forwarded.cookies, request.cookies),
      query: joined(cache.forwarded.query, request.query),
    },
    ...(config.ResponseHeadersPolicyId
      ? { headers: from.headersPolicy(String(config.ResponseHeadersPolicyId)) }
      : {}),
    ...(viewerRequest ? { viewerRequest } : {}),
    ...(viewerResponse ? { viewerResponse } : {}),
  };
};

/** The distribution that people come in through. */
export const distributionOf = (resolver: Resolver): DistributionDescription => {
  const [distribution, second] = resolver.ofType('AWS::CloudFront::Distribution');
  if (!distribution || second) throw new Error('The local cloud serves exactly one distribution');
  const config = distribution.properties.DistributionConfig as Properties;
  const from = catalogue(resolver);
  return {
    domain: distribution.attribute('DomainName'),
    aliases: (config.Aliases as string[]) ?? [],
    rootObject: String(config.DefaultRootObject ?? ''),
    origins: new Map(
      (config.Origins as Properties[]).map(({ Id, DomainName, OriginPath }) => [
        String(Id),
        { domain: String(DomainName), path: String(OriginPath ?? '') },
      ]),
    ),
    behaviours: [
      ...((config.CacheBehaviors ?? []) as Properties[]),
      config.DefaultCacheBehavior as Properties,
    ].map((behaviour) => behaviourOf(behaviour, from)),
    errors: ((config.CustomErrorResponses ?? []) as Properties[]).map((each) => ({
      status: Number(each.ErrorCode),
      ...(each.ResponsePagePath ? { page: String(each.ResponsePagePath) } : {}),
      ...(each.ResponseCode ? { answer: Number(each.ResponseCode) } : {}),
    })),
  };
};
