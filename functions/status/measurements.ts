import { CloudWatchClient, GetMetricDataCommand, type MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { type MetricName, metrics } from '../../contract/metrics.ts';
import { services } from '../../contract/status.ts';
import { clientTimeouts } from '../client-timeouts.ts';
import type { Measured, Share } from './judge-health.ts';

/** Minutes that are looked back upon; CloudWatch knows a measurement a minute or two after it was written. */
const minutes = 6;

type Wanted = Required<Pick<MetricDataQuery, 'Id' | 'MetricStat'>>;
type Place = { namespace: string; apiId: string; queueName: string };

const parts = [...new Set(Object.values(services).flat())];

const query = (
  Id: string,
  Namespace: string,
  MetricName: string,
  Stat: string,
  by: Record<string, string>,
): Wanted => {
  const Dimensions = Object.entries(by).map(([Name, Value]) => ({ Name, Value }));
  return { Id, MetricStat: { Metric: { Namespace, MetricName, Dimensions }, Period: 60, Stat } };
};

const queriesOf = ({ namespace, apiId, queueName }: Place): Wanted[] => {
  const own = (Id: string, name: MetricName, stat: string, value?: string) => {
    const { by } = metrics[name] as { by?: string };
    return query(Id, namespace, name, stat, by && value ? { [by]: value } : {});
  };
  const api = (Id: string, name: string) => query(Id, 'AWS/ApiGateway', name, 'Sum', { ApiId: apiId });
  return [
    ...parts.flatMap((part) => [
      own(`requests_${part}`, 'FailedRequests', 'SampleCount', part),
      own(`failed_${part}`, 'FailedRequests', 'Sum', part),
    ]),
    api('requests', 'Count'),
    api('failed', '5xx'),
    own('told', 'FailedRequests', 'Sum'),
    own('sent', 'SmsSent', 'Sum'),
    own('given_up', 'SmsFailed', 'Sum'),
    own('waited', 'SmsDelay', 'p50', 'account-created'),
    query('oldest', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 'Maximum', { QueueName: queueName }),
  ];
};

/** Asks CloudWatch what the last minutes were like, in one call. */
export const openMeasurements = (place: Place) => {
  const client = new CloudWatchClient(clientTimeouts);
  return async (now: Date): Promise<Measured> => {
    const { MetricDataResults = [] } = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: queriesOf(place),
        StartTime: new Date(now.getTime() - minutes * 60_000),
        EndTime: now,
        ScanBy: 'TimestampDescending',
      }),
    );
    const newestFirst = new Map(MetricDataResults.map(({ Id, Values = [] }) => [Id, Values]));
    const sum = (id: string) => (newestFirst.get(id) ?? []).reduce((total, value) => total + value, 0);
    const newest = (id: string) => newestFirst.get(id)?.[0];
    const share = (part: string): Share => ({
      requests: sum(`requests_${part}`),
      failed: sum(`failed_${part}`),
    });
    const waited = newest('waited');
    return {
      parts: Object.fromEntries(parts.map((part) => [part, share(part)])),
      unanswered: { requests: sum('requests'), failed: Math.max(0, sum('failed') - sum('told')) },
      sms: {
        sent: sum('sent'),
        failed: sum('given_up'),
        waited: waited === undefined ? undefined : waited / 1000,
        oldest: newest('oldest') ?? 0,
      },
    };
  };
};
