import { CfnOutput, Duration, Fn, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { operations } from '../contract/operations/index.ts';
import { apiViewerRequestCode } from './api-viewer-request.ts';
import type { Edge } from './edge.ts';
import { securityHeaders } from './headers.ts';
import { acceptFinding } from './nag.ts';
import { pageFunction } from './page-path.ts';
import { addSite, type Site } from './site.ts';
import type { Stage } from './stages.ts';

const { AllowedMethods, CachePolicy, FunctionEventType, OriginRequestPolicy, ViewerProtocolPolicy } =
  cloudfront;

type From = { readonly api: HttpApi; readonly edge: Edge; readonly site: Site | undefined };

/** Where people come in: one address for the pages (a private bucket) and the API, through one firewall. */
export class Web extends Stack {
  readonly url: string;
  readonly distribution: cloudfront.Distribution;
  private readonly headers: cloudfront.ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, stage: Stage, { api, edge, site }: From, props: StackProps) {
    super(scope, id, props);
    this.headers = new cloudfront.ResponseHeadersPolicy(this, 'Headers', securityHeaders);
    const bucket = this.bucket();
    this.distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: id,
      ...this.address(stage),
      webAclId: edge.firewallArn,
      logBucket: edge.log as IBucket,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      defaultRootObject: 'index.html',
      ...this.behaviours(bucket, api, site?.pages ?? []),
      errorResponses: neverRemembered,
    });
    acceptFinding(
      this.distribution,
      'CFR1',
      'People abroad register too; the firewall, not the map, turns abuse away.',
    );
    Validations.of(this.distribution).acknowledge({
      id: '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      reason: 'The root shows the home page, never the list; without LIST a missing file would answer 403.',
    });
    if (!stage.domain)
      acceptFinding(
        this.distribution,
        'CFR4',
        "Without a domain CloudFront's own certificate serves, and it sets the TLS floor.",
      );
    this.url = `https://${stage.domain?.name ?? this.distribution.distributionDomainName}`;
    if (site) addSite(this, site, bucket as IBucket, this.distribution);
    new CfnOutput(this, 'PortalUrl', { value: this.url });
    new CfnOutput(this, 'DistributionDomain', { value: this.distribution.distributionDomainName });
  }

  private address({ domain }: Stage) {
    return domain
      ? {
          domainNames: [domain.name],
          minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
          certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        }
      : {};
  }

  /** Everything in it comes from a build, so nothing is lost with it. */
  private bucket(): Bucket {
    const bucket = new Bucket(this, 'Site', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acceptFinding(bucket, 'S1', "Only CloudFront may read it, and CloudFront's own log says what was read.");
    return bucket;
  }

  private behaviours(bucket: Bucket, api: HttpApi, pages: readonly string[]) {
    const files = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket, {
        originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
      }),
      ...this.common(),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    };
    const calls = {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
      ...this.common(),
      // A client that speaks plain HTTP to the API would not notice a redirect that saves it.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: this.apiViewerRequest(),
    };
    const cachePolicy = this.publicAnswers();
    return {
      defaultBehavior: { ...files, functionAssociations: this.pageFunctions(pages) },
      additionalBehaviors: {
        '/assets/*': files,
        '/api/openapi.json': files,
        '/api/vacancies*': { ...calls, cachePolicy },
        '/api/status': { ...calls, cachePolicy },
        '/api/*': calls,
      },
    };
  }

  private common() {
    return {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.headers,
      compress: true,
    };
  }

  private pageFunctions(pages: readonly string[]) {
    const page = new cloudfront.Function(this, 'Page', {
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(pageFunction(pages)),
    });
    return [FunctionEventType.VIEWER_REQUEST, FunctionEventType.VIEWER_RESPONSE].map((eventType) => ({
      eventType,
      function: page,
    }));
  }

  private apiViewerRequest() {
    const viewerRequest = new cloudfront.Function(this, 'ApiViewerRequest', {
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(apiViewerRequestCode(Object.values(operations))),
    });
    return [{ eventType: FunctionEventType.VIEWER_REQUEST, function: viewerRequest }];
  }

  /** Cached for as long as the answer itself says and no longer; what says nothing is not cached. */
  private publicAnswers(): cloudfront.CachePolicy {
    return new CachePolicy(this, 'PublicAnswers', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.minutes(5),
      queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),
      headerBehavior: cloudfront.CacheHeaderBehavior.none(),
      cookieBehavior: cloudfront.CacheCookieBehavior.none(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }
}

/** CloudFront would keep an error for ten seconds and show one person's refusal to the next. */
const neverRemembered = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}));
