import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type GraphWidgetProps,
  type IAlarm,
  type IMetric,
  type IWidget,
  MathExpression,
  Row,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { decisions } from '../contract/application.ts';
import { messageKinds } from '../contract/message.ts';
import { type MetricName, metrics } from '../contract/metrics.ts';
import type { Monitored } from './alarm-spec.ts';
import { tableThrottles } from './alarms.ts';
import { metricsNamespace, metricsOf } from './metrics.ts';
import { credentialGoalMs } from './people-alarms.ts';

const width = 24;
const perMinute = { period: Duration.minutes(1) };

const heading = (markdown: string) => new Row(new TextWidget({ markdown, width, height: 1 }));

/** Widgets that share the width of the screen. */
const row = (...widgets: ((width: number) => IWidget)[]) =>
  new Row(...widgets.map((make) => make(Math.floor(width / widgets.length))));

const graph =
  (title: string, left: IMetric[], rest: Partial<GraphWidgetProps> = {}) =>
  (each: number) =>
    new GraphWidget({ title, left, ...perMinute, leftYAxis: { min: 0 }, ...rest, width: each, height: 6 });

const figure =
  (title: string, ...values: IMetric[]) =>
  (each: number) =>
    new SingleValueWidget({ title, metrics: values, ...perMinute, width: each, height: 3 });

/** The portal's own metrics, each as a line with its name. */
const own = ({ stage }: Monitored) => {
  const metric = metricsOf(stage);
  return {
    count: (name: MetricName, label: string, only?: string) =>
      metric(name, { statistic: 'Sum', ...perMinute, label, ...(only ? { only } : {}) }),
    delay: (statistic: string, kind: string) =>
      metric('SmsDelay', { statistic, ...perMinute, only: kind, label: `${kind} ${statistic}` }),
    sending: (statistic: string) => metric('SmsSending', { statistic, ...perMinute, label: statistic }),
    /** Every value that the metric is told apart by, whichever have occurred. */
    each: (name: MetricName) => {
      const { by } = metrics[name] as { by?: string };
      const namespace = metricsNamespace(stage);
      return new MathExpression({
        expression: `SEARCH('{"${namespace}","${by}"} MetricName="${name}"', 'Sum', 60)`,
        label: '',
        usingMetrics: {},
        ...perMinute,
      });
    },
  };
};

/** What is happening this minute, readable from across the room. */
const now = (monitored: Monitored) => {
  const { count, delay } = own(monitored);
  return row(
    figure('Accounts asked for, a minute', count('AccountsRequested', 'a minute')),
    figure('Wait for the password SMS, ms', delay('p50', 'account-created'), delay('p99', 'account-created')),
    figure('Sign-ins, a minute', count('SignIns', 'a minute')),
    figure('Applications, a minute', count('Applications', 'a minute')),
    figure('Requests that failed, a minute', count('FailedRequests', 'a minute')),
  );
};

const people = (monitored: Monitored) => {
  const { count, each } = own(monitored);
  return [
    heading('## People: do they get in, do they apply?'),
    row(
      graph('Registration', [
        count('AccountsRequested', 'asked for'),
        count('AccountsMade', 'made'),
        count('AccountsClosed', 'closed'),
        count('FirstSignIns', 'signed in for the first time'),
      ]),
      graph('Sign-in', [
        count('SignIns', 'signed in'),
        count('Refusals', 'wrong password', 'sign-in-failed'),
        count('Refusals', 'too many attempts', 'too-many-attempts'),
        count('PasswordResetsRequested', 'lost password'),
        count('PasswordsReset', 'new password'),
      ]),
      graph('Applications', [count('Applications', 'submitted'), count('Withdrawals', 'withdrawn')]),
    ),
    row(
      graph(
        'Decisions',
        Object.keys(decisions).map((decision) => count('Decisions', decision, decision)),
      ),
      graph('Refusals by code', [each('Refusals')]),
      graph('Held back', [
        count('RequestsRateLimited', 'asked again over the rate limit'),
        count('SessionsReplayed', 'an old cookie came again'),
      ]),
    ),
  ];
};

const sms = (monitored: Monitored) => {
  const { count, delay, sending } = own(monitored);
  const queues = Object.values(monitored.queues);
  const goal = { value: credentialGoalMs, label: 'goal' };
  const credentials = ['p50', 'p90', 'p99'].map((statistic) => delay(statistic, 'account-created'));
  return [
    heading('## SMS: does it come, and when?'),
    row(
      graph('From the request to the password SMS, ms', credentials, { leftAnnotations: [goal] }),
      graph(
        'From the step to its SMS, median, ms',
        messageKinds.map((kind) => delay('p50', kind)),
      ),
      graph(
        'SMS sent',
        messageKinds.map((kind) => count('SmsSent', kind, kind)),
        { stacked: true },
      ),
    ),
    row(
      graph(
        'Waiting in the queues',
        queues.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
      ),
      graph(
        'The oldest in the queues, seconds',
        queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
      ),
      graph('From the record of an SMS until it was sent, ms', ['p50', 'p99'].map(sending)),
      graph('Given up', [
        count('SmsFailed', 'given up'),
        ...queues.map(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible()),
      ]),
    ),
  ];
};

const machines = (monitored: Monitored) => {
  const { api, apiFunctions, workers, scheduled, table } = monitored;
  const { each } = own(monitored);
  const functions = [...apiFunctions, ...workers, ...scheduled];
  return [
    heading('## Machines: when something above is wrong'),
    row(
      graph('Requests', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
      graph(
        'Time to answer, ms',
        ['p50', 'p99'].map((statistic) => api.metricLatency({ statistic })),
      ),
      graph('Requests that failed, by part', [each('FailedRequests')]),
    ),
    row(
      graph(
        'Errors of functions',
        functions.map((one) => one.metricErrors()),
      ),
      graph(
        'Functions held back',
        functions.map((one) => one.metricThrottles()),
      ),
      graph('Cold starts, by part', [each('ColdStarts')]),
    ),
    row(
      graph('Table units', [
        table.metricConsumedReadCapacityUnits({ statistic: 'Sum' }),
        table.metricConsumedWriteCapacityUnits({ statistic: 'Sum' }),
      ]),
      graph('Table refuses', [tableThrottles(monitored)]),
    ),
  ];
};

/** What the duty officer looks at on the first day of a season: alarms, this minute, people, SMS, machines. */
export const addDashboard = (
  scope: Construct,
  dashboardName: string,
  monitored: Monitored,
  alarms: IAlarm[],
): void => {
  new Dashboard(scope, 'Dashboard', {
    dashboardName,
    defaultInterval: Duration.hours(3),
    widgets: [
      [
        heading('# Contracted professionals. Something red? `docs/operating.md` has a section of its name.'),
        new Row(new AlarmStatusWidget({ title: 'Alarms', alarms, width, height: 3 })),
        now(monitored),
      ],
      ...[people(monitored), sms(monitored), machines(monitored)],
    ],
  });
};
