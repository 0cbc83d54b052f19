import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { operationsOf } from '../contract/operations/index.ts';
import { apiFunctions } from './functions.ts';
import { acceptFinding } from './nag.ts';
import type { FunctionResources } from './permissions.ts';
import { PortalFunction } from './portal-function.ts';
import { logRetention, retention } from './retention.ts';
import type { Stage } from './stages.ts';

/** What the portal answers: a route for every operation of the contract, a function for every part. */
export class Api extends Stack {
  readonly api: HttpApi;
  readonly functions: readonly LambdaFunction[];

  constructor(scope: Construct, id: string, stage: Stage, resources: FunctionResources, props: StackProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', { apiName: id, createDefaultStage: false });
    acceptFinding(
      this.api,
      'APIG4',
      'The contract lets anyone in there; api.test.ts holds that it is exactly there.',
    );
    this.functions = this.routes(stage, resources);
    this.defaultStage(stage);
    new CfnOutput(this, 'ApiUrl', { value: this.api.apiEndpoint });
  }

  /** A token is asked for exactly where the contract does not let anyone in. */
  private routes(stage: Stage, resources: FunctionResources): LambdaFunction[] {
    const signedIn = new HttpJwtAuthorizer('SignedIn', resources.pool.userPoolProviderUrl, {
      jwtAudience: [resources.client.userPoolClientId],
    });
    const anyone = new HttpNoneAuthorizer();
    return apiFunctions.map((spec) => {
      const handler = new PortalFunction(this, stage, resources, spec);
      const integration = new HttpLambdaIntegration(spec.name, handler, { scopePermissionToRoute: false });
      for (const { method, path, callers } of operationsOf(spec.name))
        this.api.addRoutes({
          path,
          methods: [HttpMethod[method]],
          integration,
          authorizer: callers === 'anyone' ? anyone : signedIn,
        });
      return handler;
    });
  }

  private defaultStage(stage: Stage): void {
    const log = new LogGroup(this, 'AccessLog', {
      retention: logRetention(stage),
      removalPolicy: retention(stage),
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: stage.apiRate.perSecond, burstLimit: stage.apiRate.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: accessLine },
    });
  }
}

/** What was asked and how it ended; never who (no address, no path parameter, no token). */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTime(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    milliseconds: AccessLogField.contextResponseLatency(),
    bytes: AccessLogField.contextResponseLength(),
    error: '$context.error.message',
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integrationErrorMessage',
  }),
);
