import { authorizerOf } from './api-gateway/authorizer.ts';
import { serveHttpApi } from './api-gateway/http-api.ts';
import { serveDistribution } from './cloudfront/distribution.ts';
import { recordRequestMetrics } from './cloudwatch/service-metrics.ts';
import type { Clock } from './endpoint/clock.ts';
import type { Faults } from './endpoint/faults.ts';
import type { HttpAnswer, HttpRequest } from './http/message.ts';
import type { Functions } from './lambda/functions.ts';
import { serveBucket } from './s3/bucket.ts';
import type { Services } from './services.ts';
import type { CloudDescription } from './template/cloud.ts';
import { firewallOf } from './waf/firewall.ts';

/** The way of a request from outside: firewall, distribution, and the API or the bucket behind it. */
export const requestPathOf = (
  description: CloudDescription,
  { cognito, metrics }: Services,
  functions: Functions,
  { clock, faults }: { clock: Clock; faults: Faults },
): ((request: HttpRequest) => Promise<HttpAnswer>) => {
  const authorize = authorizerOf(cognito.jwksOf, clock.now);
  const answered = (api: string, answer: HttpAnswer) => recordRequestMetrics(metrics, api, answer);
  const origins = new Map([
    ...description.apis.map(
      (api) => [api.domain, serveHttpApi(api, functions, authorize, { faults, answered })] as const,
    ),
    ...description.buckets.map((bucket) => [bucket.domain, serveBucket(bucket)] as const),
  ]);
  const distribution = serveDistribution(description.distribution, (domain) => {
    const origin = origins.get(domain);
    if (!origin) throw new Error(`The stacks have nothing that answers at ${domain}`);
    return origin;
  });
  const firewall = firewallOf(description.rateRules, clock.now);
  return async (request) => firewall(request) ?? distribution(request);
};
