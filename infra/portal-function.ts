import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundleOf } from './bundle.ts';
import type { allFunctions } from './functions.ts';
import { metricsNamespace } from './metrics.ts';
import { acceptFinding } from './nag.ts';
import { environmentOf, type FunctionResources, permissionsOf } from './permissions.ts';
import { logRetention, retention } from './retention.ts';
import type { Stage } from './stages.ts';

/** A function of the portal: its bundle, its own log, and a role that allows what its list says and no more. */
export class PortalFunction extends LambdaFunction {
  constructor(
    scope: Construct,
    stage: Stage,
    resources: Partial<FunctionResources>,
    spec: (typeof allFunctions)[number],
  ) {
    const logGroup = new LogGroup(scope, `${spec.name}-log`, {
      retention: logRetention(stage),
      removalPolicy: retention(stage),
    });
    const role = new Role(scope, `${spec.name}-role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    for (const statement of permissionsOf(spec.uses, resources)) role.addToPolicy(statement);
    if (spec.uses.sms)
      acceptFinding(
        role,
        'IAM5[Resource::*]',
        'A phone number has no ARN; topics and applications are denied.',
      );
    if (spec.uses.metrics)
      acceptFinding(
        role,
        'IAM5[Resource::*]',
        'IAM knows no resource for GetMetricData, which reads numbers only.',
      );
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, spec.name, {
      description: `${Stack.of(scope).stackName}: ${spec.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleOf(spec.name)),
      handler: 'index.handler',
      memorySize: spec.memoryMb,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: {
        METRICS_NAMESPACE: metricsNamespace(stage),
        LIFE_MS: String(spec.timeoutSeconds * 1000),
        ...environmentOf(spec.uses, resources),
      },
      role,
      logGroup,
    });
  }
}
