import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Monitored } from './alarm-spec.ts';
import { alarmsOf } from './alarms.ts';
import { addDashboard } from './dashboard.ts';
import { scheduled } from './functions.ts';
import type { FunctionResources } from './permissions.ts';
import { PortalFunction } from './portal-function.ts';
import type { Stage } from './stages.ts';

type Deployed = Omit<Monitored, 'stage' | 'scheduled'>;
type Options = { readonly stage: Stage; readonly resources: FunctionResources; readonly deployed: Deployed };

/** Alarms, the dashboard, and the function that measures for the status page. */
export class Monitoring extends Stack {
  readonly functions: readonly LambdaFunction[];

  constructor(scope: Construct, id: string, { stage, resources, deployed }: Options, props: StackProps) {
    super(scope, id, props);
    this.functions = this.statusFunctions(stage, resources, deployed);
    const monitored: Monitored = { ...deployed, stage, scheduled: this.functions };
    const mail = this.mailTopic(stage);
    const alarms = alarmsOf(monitored).map(({ name, meaning, metric, threshold, periods }) => {
      const alarm = new Alarm(this, name, {
        alarmDescription: meaning,
        metric,
        threshold,
        evaluationPeriods: periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      if (mail) alarm.addAlarmAction(new SnsAction(mail));
      return alarm;
    });
    addDashboard(this, id, monitored, alarms);
  }

  /** Measures every minute how the portal is, for the status page. */
  private statusFunctions(
    stage: Stage,
    resources: FunctionResources,
    { api, queues }: Deployed,
  ): LambdaFunction[] {
    return scheduled.map((spec) => {
      const status = new PortalFunction(this, stage, resources, spec);
      status.addEnvironment('API_ID', api.apiId);
      status.addEnvironment('QUEUE_NAME', queues.accounts.queue.queueName);
      new Rule(this, `${spec.name}-clock`, {
        schedule: Schedule.rate(Duration.minutes(spec.everyMinutes)),
        targets: [new LambdaTarget(status, { retryAttempts: 0 })],
      });
      return status;
    });
  }

  private mailTopic({ alarmMail }: Stage): Topic | undefined {
    if (!alarmMail) return undefined;
    const topic = new Topic(this, 'Mail', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alarmMail));
    return topic;
  }
}
