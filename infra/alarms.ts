import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation as TableOperation } from 'aws-cdk-lib/aws-dynamodb';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type AlarmSpec, alarm, type Monitored } from './alarm-spec.ts';
import type { QueueName } from './functions.ts';
import { peopleAlarms } from './people-alarms.ts';
import type { PortalQueue } from './queues.ts';

const perMinute = { period: Duration.minutes(1) };

/** Seconds that the oldest intent of a queue may wait: credentials are urgent, alerts are many. */
const longestWait: Record<QueueName, number> = { accounts: 120, updates: 900, alerts: 7_200, closings: 900 };

const queueAlarms = ([name, { queue, deadLetters }]: [string, PortalQueue]): AlarmSpec[] => {
  const highest = { ...perMinute, statistic: 'max' };
  const dead = deadLetters.metricApproximateNumberOfMessagesVisible(highest);
  const age = queue.metricApproximateAgeOfOldestMessage(highest);
  const wait = longestWait[name as QueueName];
  return [
    alarm(
      `${name}-dead-letters`,
      `What the queue ${name} enqueued could not be done in five tries.`,
      dead,
      0,
    ),
    alarm(
      `${name}-waiting`,
      `What the queue ${name} enqueued has waited over ${wait} seconds.`,
      age,
      wait,
      3,
    ),
  ];
};

/** CloudWatch adds up at most ten metrics in an alarm, so requests and workers ring apart. */
const errorsOf = (functions: readonly LambdaFunction[]) =>
  new MathExpression({
    expression: 'SUM(METRICS())',
    usingMetrics: Object.fromEntries(
      functions.map((one, index) => [`m${index}`, one.metricErrors(perMinute)]),
    ),
    label: 'errors',
    ...perMinute,
  });

const functionAlarms = ({ apiFunctions, workers, scheduled }: Monitored): AlarmSpec[] => {
  const throttles = LambdaFunction.metricAllThrottles(perMinute);
  return [
    alarm('function-errors', 'Requests end with an error: a bug or an outage.', errorsOf(apiFunctions), 5, 2),
    alarm('worker-errors', 'Senders of SMS end with an error: a bug or an outage.', errorsOf(workers), 5, 2),
    alarm('status-unknown', 'The status page is not renewed.', errorsOf(scheduled), 0, 3),
    alarm('function-throttles', "The account's concurrent executions are used up.", throttles, 0, 2),
  ];
};

const apiAlarms = ({ api }: Monitored): AlarmSpec[] => {
  const failing = new MathExpression({
    expression: 'IF(calls > 20, 100 * failures / calls, 0)',
    usingMetrics: { failures: api.metricServerError(perMinute), calls: api.metricCount(perMinute) },
    label: 'failing requests, %',
    ...perMinute,
  });
  const slowest = api.metricLatency({ ...perMinute, statistic: 'p99' });
  return [
    alarm('api-failing', 'More than 1 % of requests end with 5xx.', failing, 1, 3),
    alarm('api-slow', 'The slowest 1 % of requests take over 3 seconds.', slowest, 3_000, 5),
  ];
};

const { GET_ITEM, BATCH_GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM, TRANSACT_WRITE_ITEMS } =
  TableOperation;

/** Requests that the table refused, of every kind that the portal makes. */
export const tableThrottles = ({ table }: Monitored): IMetric =>
  table.metricThrottledRequestsForOperations({
    operations: [GET_ITEM, BATCH_GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM, TRANSACT_WRITE_ITEMS],
    ...perMinute,
  });

const tableAlarm = (monitored: Monitored): AlarmSpec => {
  const meaning = 'The table refuses requests: a hot partition or too steep a rise.';
  return alarm('table-throttles', meaning, tableThrottles(monitored), 0, 2);
};

const smsAlarms = (budget: number): AlarmSpec[] => {
  const sms = (metricName: string, statistic: string, period: Duration, dimensionsMap = {}) =>
    new Metric({ namespace: 'AWS/SNS', metricName, statistic, period, dimensionsMap });
  const spent = sms('SMSMonthToDateSpentUSD', 'max', Duration.hours(1));
  const direct = { PhoneNumber: 'PhoneNumberDirect' };
  const refused = sms('NumberOfNotificationsFailed', 'sum', Duration.minutes(1), direct);
  return [
    alarm('sms-spend', `SMS have cost over US$ ${budget} this month.`, spent, budget),
    alarm('sms-failing', 'Carriers or SNS refuse SMS.', refused, 20, 3),
  ];
};

/** Everything that rings, each with its paragraph in `docs/operating.md`. */
export const alarmsOf = (monitored: Monitored): AlarmSpec[] => [
  ...Object.entries(monitored.queues).flatMap(queueAlarms),
  ...functionAlarms(monitored),
  ...apiAlarms(monitored),
  tableAlarm(monitored),
  ...smsAlarms(monitored.stage.smsBudget),
  ...peopleAlarms(monitored),
];
