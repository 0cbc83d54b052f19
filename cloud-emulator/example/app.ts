import { join } from 'node:path';
import { App, CfnOutput, Duration, Fn, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { CfnUserPoolGroup, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { build } from 'esbuild';

const here = import.meta.dirname;
const pageFunction = `function handler(event) {
  if (event.response) {
    if (event.request.uri === '/404.html') event.response.statusCode = 404;
    return event.response;
  }
  if (event.request.uri === '/missing') event.request.uri = '/404.html';
  else if (event.request.uri.endsWith('/')) event.request.uri += 'index.html';
  return event.request;
}`;

/** A small site with everything that the local cloud runs, in two stacks so that values cross between them. */
class Kept extends Stack {
  readonly table = new Table(this, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: 'expiresAt',
  });
  readonly pool = new UserPool(this, 'Users', { signInAliases: { phone: true } });
  readonly client: UserPoolClient = this.pool.addClient('Client', { authFlows: { userPassword: true } });
  readonly group = new CfnUserPoolGroup(this, 'Editors', {
    userPoolId: this.pool.userPoolId,
    groupName: 'editor',
  });
  readonly secret = new Secret(this, 'Secret', { generateSecretString: { passwordLength: 40 } });
  readonly deadLetters = new Queue(this, 'DeadLetters');
  readonly queue = new Queue(this, 'Queue', {
    visibilityTimeout: Duration.seconds(60),
    deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 2 },
  });
}

class Served extends Stack {
  constructor(app: App, id: string, kept: Kept, bundles: string) {
    super(app, id);
    const code = Code.fromAsset(bundles);
    const common = { runtime: Runtime.NODEJS_24_X, code, memorySize: 128 };
    const api = new LambdaFunction(this, 'ApiFunction', {
      ...common,
      handler: 'api.handler',
      timeout: Duration.seconds(3),
      environment: {
        TABLE_NAME: kept.table.tableName,
        SECRET_ID: kept.secret.secretArn,
        QUEUE_URL: kept.queue.queueUrl,
      },
    });
    kept.secret.grantRead(api);
    kept.queue.grantSendMessages(api);
    const distribution = this.distribution(this.httpApi(kept, api));
    const worker = new LambdaFunction(this, 'Worker', {
      ...common,
      handler: 'worker.handler',
      timeout: Duration.seconds(10),
      environment: { SITE_URL: `https://${distribution.distributionDomainName}` },
    });
    worker.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));
    worker.addEventSource(
      new SqsEventSource(kept.queue, { batchSize: 5, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
    new CfnOutput(this, 'Url', { value: distribution.distributionDomainName });
  }

  private httpApi({ pool, client }: Kept, api: LambdaFunction): HttpApi {
    const http = new HttpApi(this, 'Api');
    const integration = new HttpLambdaIntegration('Call', api);
    const authorizer = new HttpJwtAuthorizer('SignedIn', pool.userPoolProviderUrl, {
      jwtAudience: [client.userPoolClientId],
    });
    const methods = [HttpMethod.GET, HttpMethod.POST];
    http.addRoutes({ path: '/api/mine/{id}', methods, integration, authorizer });
    http.addRoutes({ path: '/api/mine/all', methods: [HttpMethod.GET], integration });
    http.addRoutes({ path: '/api/do/{deed}', methods, integration });
    return http;
  }

  private distribution(api: HttpApi) {
    const headers = new cloudfront.ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: { contentTypeOptions: { override: true } },
      customHeadersBehavior: { customHeaders: [{ header: 'X-Custom', value: 'yes', override: true }] },
    });
    const bucket = new Bucket(this, 'Site');
    const page = new cloudfront.Function(this, 'Page', {
      code: cloudfront.FunctionCode.fromInline(pageFunction),
      runtime: cloudfront.FunctionRuntime.JS_2_0,
    });
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
        responseHeadersPolicy: headers,
        functionAssociations: [
          { eventType: cloudfront.FunctionEventType.VIEWER_REQUEST, function: page },
          { eventType: cloudfront.FunctionEventType.VIEWER_RESPONSE, function: page },
        ],
      },
      additionalBehaviors: {
        '/api/*': {
          origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    const site = (name: string, exclude: string[], cache: string) =>
      new BucketDeployment(this, name, {
        sources: [Source.asset(join(here, 'site'), { exclude })],
        destinationBucket: bucket as IBucket,
        cacheControl: [CacheControl.fromString(cache)],
      });
    site('Assets', ['**', '!assets', '!assets/**'], 'public, max-age=31536000, immutable');
    site('Pages', ['assets', 'assets/**'], 'no-cache');
    return distribution;
  }
}

/** Synthesizes the example into a folder. */
export const synthesizeExample = async (outdir: string): Promise<string> => {
  const bundles = `${outdir}-bundles`;
  await build({
    entryPoints: ['api', 'worker'].map((name) => join(here, `${name}.ts`)),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  const app = new App({ outdir, analyticsReporting: false, builtinCloudFormationValidation: false });
  new Served(app, 'Example-Served', new Kept(app, 'Example-Kept'), bundles);
  app.synth();
  return outdir;
};
