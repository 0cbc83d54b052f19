import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type Table, Operation as TableOperation } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { addDashboard } from './dashboard.ts';
import type { QueueName } from './functions.ts';
import type { PortalQueue } from './queues.ts';
import type { Stage } from './stages.ts';

export type Watched = {
  readonly api: HttpApi;
  readonly apiFunctions: readonly LambdaFunction[];
  readonly workers: readonly LambdaFunction[];
  readonly queues: Readonly<Record<QueueName, PortalQueue>>;
  readonly table: Table;
};

const perMinute = { period: Duration.minutes(1) };

/** Seconds that the oldest intent of a queue may wait: credentials are urgent, alerts are many. */
const longestWait: Record<QueueName, number> = { accounts: 120, notices: 900, alerts: 7_200 };

const sum = (metrics: readonly IMetric[], label: string): MathExpression =>
  new MathExpression({
    expression: 'SUM(METRICS())',
    usingMetrics: Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric])),
    label,
    ...perMinute,
  });

/** Who notices when something is wrong: each alarm has its page in `docs/operating.md`. */
export class Watch extends Stack {
  private readonly mail: Topic | undefined;

  constructor(scope: Construct, id: string, stage: Stage, watched: Watched, props: StackProps) {
    super(scope, id, props);
    this.mail = this.mailTopic(stage);
    this.watchQueues(watched.queues);
    this.watchFunctions(watched);
    this.watchApi(watched.api);
    this.watchTable(watched.table);
    this.watchSms(stage);
    addDashboard(this, id, watched);
  }

  private mailTopic({ alarmMail }: Stage): Topic | undefined {
    if (!alarmMail) return undefined;
    const topic = new Topic(this, 'Mail', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alarmMail));
    return topic;
  }

  /** Rings when the metric is over the threshold for so many of its periods on end. */
  private ring(name: string, meaning: string, metric: IMetric, threshold: number, periods = 1): void {
    const alarm = new Alarm(this, name, {
      alarmDescription: meaning,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (this.mail) alarm.addAlarmAction(new SnsAction(this.mail));
  }

  private watchQueues(queues: Watched['queues']): void {
    for (const [name, { queue, deadLetters }] of Object.entries(queues) as [QueueName, PortalQueue][]) {
      const dead = deadLetters.metricApproximateNumberOfMessagesVisible({ ...perMinute, statistic: 'max' });
      this.ring(
        `${name}-dead-letters`,
        `An SMS of the queue ${name} could not be sent in five tries.`,
        dead,
        0,
      );
      const age = queue.metricApproximateAgeOfOldestMessage({ ...perMinute, statistic: 'max' });
      const wait = longestWait[name];
      this.ring(
        `${name}-waiting`,
        `An SMS of the queue ${name} has waited over ${wait} seconds.`,
        age,
        wait,
        3,
      );
    }
  }

  private watchFunctions({ apiFunctions, workers }: Watched): void {
    const errors = sum(
      [...apiFunctions, ...workers].map((one) => one.metricErrors(perMinute)),
      'errors',
    );
    this.ring('function-errors', 'Functions end with an error: a bug or an outage.', errors, 5, 2);
    const throttles = sum(
      [...apiFunctions, ...workers].map((one) => one.metricThrottles(perMinute)),
      'throttles',
    );
    this.ring(
      'function-throttles',
      "Functions are held back: the account's concurrency is used up.",
      throttles,
      0,
      2,
    );
  }

  private watchApi(api: HttpApi): void {
    const failing = new MathExpression({
      expression: 'IF(calls > 20, 100 * failures / calls, 0)',
      usingMetrics: { failures: api.metricServerError(perMinute), calls: api.metricCount(perMinute) },
      label: 'failing requests, %',
      ...perMinute,
    });
    this.ring('api-failing', 'More than 1 % of requests end with 5xx.', failing, 1, 3);
    const slow = api.metricLatency({ ...perMinute, statistic: 'p99' });
    this.ring('api-slow', 'The slowest 1 % of requests take over 3 seconds.', slow, 3_000, 5);
  }

  private watchTable(table: Table): void {
    const operations = [
      TableOperation.GET_ITEM,
      TableOperation.QUERY,
      TableOperation.PUT_ITEM,
      TableOperation.UPDATE_ITEM,
      TableOperation.DELETE_ITEM,
      TableOperation.TRANSACT_WRITE_ITEMS,
    ];
    const throttled = table.metricThrottledRequestsForOperations({ operations, ...perMinute });
    this.ring(
      'table-throttles',
      'The table refuses requests: a hot partition or too steep a rise.',
      throttled,
      0,
      2,
    );
  }

  private watchSms({ smsBudget }: Stage): void {
    const spent = new Metric({
      namespace: 'AWS/SNS',
      metricName: 'SMSMonthToDateSpentUSD',
      statistic: 'max',
      period: Duration.hours(1),
    });
    this.ring('sms-spend', `SMS have cost over US$ ${smsBudget} this month.`, spent, smsBudget);
    const refused = new Metric({
      namespace: 'AWS/SNS',
      metricName: 'NumberOfNotificationsFailed',
      dimensionsMap: { PhoneNumber: 'PhoneNumberDirect' },
      statistic: 'sum',
      ...perMinute,
    });
    this.ring('sms-failing', 'Carriers or SNS refuse SMS.', refused, 20, 3);
  }
}
