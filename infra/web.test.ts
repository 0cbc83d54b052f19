import assert from 'node:assert/strict';
import { Match } from 'aws-cdk-lib/assertions';
import { test } from 'vitest';
import type { Operation } from '../contract/operation.ts';
import { operations } from '../contract/operations/index.ts';
import { first, placed, resources } from './test-portal.ts';

const prod = await placed('prod');
const [web, edge, messaging] = [
  prod.templateOf('web'),
  prod.templateOf('edge'),
  prod.templateOf('messaging'),
];

const distribution = () =>
  first<{ DistributionConfig: Distribution }>(web, 'AWS::CloudFront::Distribution').DistributionConfig;
type Behaviour = {
  PathPattern?: string;
  CachePolicyId: unknown;
  OriginRequestPolicyId?: string;
  ResponseHeadersPolicyId?: unknown;
  ViewerProtocolPolicy: string;
};
type Headers = {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: { ContentSecurityPolicy: string };
    StrictTransportSecurity: { AccessControlMaxAgeSec: number };
    FrameOptions: { FrameOption: string };
  };
};
type Distribution = {
  DefaultCacheBehavior: Behaviour;
  CacheBehaviors: Behaviour[];
  CustomErrorResponses: { ErrorCachingMinTTL: number; ResponsePagePath?: string }[];
  WebACLId: unknown;
};

const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
const behaviour = (pattern: string) =>
  distribution().CacheBehaviors.find((one) => one.PathPattern === pattern);

test('no bucket is public or answers plain HTTP', () => {
  for (const template of [web, edge]) {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  }
});

test('only this distribution reads the site', () => {
  web.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
  web.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
        }),
      ]),
    },
  });
});

test('public answers are cached for as long as they say, in one copy for each query', () => {
  assert.equal(behaviour('/api/*')?.CachePolicyId, cachingDisabled);
  assert.equal(behaviour('/api/*')?.OriginRequestPolicyId, allViewerExceptHost);
  assert.deepEqual(Object.keys(behaviour('/api/vacancies*')?.CachePolicyId as object), ['Ref']);
  web.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: Match.objectLike({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: Match.objectLike({
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
      }),
    }),
  });
});

test('what the contract lets the edge keep is kept, and nothing else', () => {
  const rules = distribution().CacheBehaviors;
  const keeps = (path: string) => {
    const rule = rules.find(({ PathPattern }) =>
      new RegExp(`^${(PathPattern ?? '').replace('*', '.*')}$`).test(path),
    );
    return rule?.CachePolicyId !== cachingDisabled;
  };
  for (const { name, path, cacheSeconds } of Object.values<Operation>(operations))
    if (cacheSeconds !== undefined) assert.ok(keeps(path), name);
    else if (!path.startsWith('/api/vacancies')) assert.ok(!keeps(path), name);
});

test('the rule for one address comes before the rule for all', () => {
  assert.deepEqual(
    distribution().CacheBehaviors.map(({ PathPattern }) => PathPattern),
    ['/assets/*', '/api/openapi.json', '/api/vacancies*', '/api/status', '/api/*'],
  );
});

test('no error is remembered, and none is replaced by a page', () => {
  for (const response of distribution().CustomErrorResponses) {
    assert.equal(response.ErrorCachingMinTTL, 0);
    assert.equal(response.ResponsePagePath, undefined);
  }
});

test('pages redirect to HTTPS, the API refuses anything else, and every answer carries the security headers', () => {
  const { DefaultCacheBehavior, CacheBehaviors } = distribution();
  for (const one of [DefaultCacheBehavior, ...CacheBehaviors]) {
    const isApi = one.PathPattern?.startsWith('/api/') && one.PathPattern !== '/api/openapi.json';
    assert.equal(one.ViewerProtocolPolicy, isApi ? 'https-only' : 'redirect-to-https');
    assert.ok(one.ResponseHeadersPolicyId);
  }
});

test('a page may load only what the portal serves, and may not be framed', () => {
  const { SecurityHeadersConfig: headers } = first<{ ResponseHeadersPolicyConfig: Headers }>(
    web,
    'AWS::CloudFront::ResponseHeadersPolicy',
  ).ResponseHeadersPolicyConfig;
  const policy = headers.ContentSecurityPolicy.ContentSecurityPolicy;
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe|\*|https?:/);
  assert.ok(headers.StrictTransportSecurity.AccessControlMaxAgeSec >= 365 * 86_400);
  assert.equal(headers.FrameOptions.FrameOption, 'DENY');
});

test('hashed files are kept for ever and pages are asked for anew', () => {
  const uploads = resources<{ SystemMetadata: { 'cache-control': string } }>(
    web,
    'Custom::CDKBucketDeployment',
  ).map(([, { SystemMetadata }]) => SystemMetadata['cache-control']);
  assert.deepEqual(uploads.sort(), ['no-cache', 'public, max-age=31536000, immutable']);
});

test('an SMS links to where the site is served', () => {
  const { Environment } = first<{ Environment: { Variables: { PORTAL_URL: unknown } } }>(
    messaging,
    'AWS::Lambda::Function',
  );
  assert.match(JSON.stringify(Environment.Variables.PORTAL_URL), /https:\/\/.*Distribution\w+DomainName/);
});
