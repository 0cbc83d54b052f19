import { Dashboard, GraphWidget, type IMetric, Row, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from './alarms.ts';

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });

/** What the council looks at on the first day of a season. */
export const addDashboard = (scope: Construct, dashboardName: string, watched: Watched): void => {
  const { api, apiFunctions, workers, table } = watched;
  const queues = Object.values(watched.queues);
  const functions = [...apiFunctions, ...workers];
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName });
  dashboard.addWidgets(
    new Row(
      new TextWidget({ markdown: '# Contracted professionals: requests, SMS, table', width: 24, height: 1 }),
    ),
    new Row(
      graph('Requests', [api.metricCount()], [api.metricClientError(), api.metricServerError()]),
      graph('Time to answer', [
        api.metricLatency({ statistic: 'p50' }),
        api.metricLatency({ statistic: 'p99' }),
      ]),
      graph(
        'Requests by part',
        apiFunctions.map((one) => one.metricInvocations()),
      ),
    ),
    new Row(
      graph(
        'SMS waiting',
        queues.map(({ queue }) => queue.metricApproximateNumberOfMessagesVisible()),
      ),
      graph(
        'Oldest SMS, seconds',
        queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
      ),
      graph(
        'Dead letters',
        queues.map(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible()),
      ),
    ),
    new Row(
      graph(
        'Errors',
        functions.map((one) => one.metricErrors()),
      ),
      graph(
        'Held back',
        functions.map((one) => one.metricThrottles()),
      ),
      graph('Table units', [
        table.metricConsumedReadCapacityUnits(),
        table.metricConsumedWriteCapacityUnits(),
      ]),
    ),
  );
};
