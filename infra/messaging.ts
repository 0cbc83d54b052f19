import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { workers } from './functions.ts';
import type { FunctionResources } from './permissions.ts';
import { PortalFunction } from './portal-function.ts';
import { mostDeliveries } from './queues.ts';
import { smsSpacingMs } from './sms-pace.ts';
import type { Stage } from './stages.ts';

/** Who works through the queues: a worker for each queue, paced so that SNS and Cognito are not overrun. */
export class Messaging extends Stack {
  readonly functions: readonly LambdaFunction[];

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    resources: FunctionResources & { portalUrl: string },
    props: StackProps,
  ) {
    super(scope, id, props);
    this.functions = workers.map((spec) => {
      const worker = new PortalFunction(this, stage, resources, spec);
      worker.addEnvironment('QUEUE_URL', resources.queues[spec.queue].queue.queueUrl);
      worker.addEnvironment('SMS_SPACING_MS', String(smsSpacingMs(stage, spec.queue)));
      worker.addEnvironment('MOST_TRIES', String(mostDeliveries));
      if (spec.name === 'send-accounts') worker.addEnvironment('SMS_A_DAY', String(stage.smsADay));
      worker.addEventSource(
        new SqsEventSource(resources.queues[spec.queue].queue, {
          batchSize: spec.batchSize,
          maxConcurrency: stage.workers[spec.queue],
          reportBatchItemFailures: true,
        }),
      );
      return worker;
    });
  }
}
