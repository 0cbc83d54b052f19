import { Stack, type StackProps } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Watched } from './alarm-spec.ts';
import { alarmsOf } from './alarms.ts';
import { addDashboard } from './dashboard.ts';
import type { Stage } from './stages.ts';

/** Who notices when something is wrong, and where one looks. */
export class Watch extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, watched: Watched, props: StackProps) {
    super(scope, id, props);
    const mail = this.mailTopic(stage);
    const alarms = alarmsOf(watched).map(({ name, meaning, metric, threshold, periods }) => {
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
    addDashboard(this, id, watched, alarms);
  }

  private mailTopic({ alarmMail }: Stage): Topic | undefined {
    if (!alarmMail) return undefined;
    const topic = new Topic(this, 'Mail', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alarmMail));
    return topic;
  }
}
