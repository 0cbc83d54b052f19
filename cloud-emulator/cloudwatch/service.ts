import { AwsError } from '../endpoint/aws-error.ts';
import type { Input, Service } from '../endpoint/service.ts';
import { type Metrics, statisticOf, valuesBetween } from './metrics.ts';

type Query = {
  Id: string;
  Expression?: string;
  MetricStat?: {
    Metric: { Namespace: string; MetricName: string; Dimensions?: { Name: string; Value: string }[] };
    Period: number;
    Stat: string;
  };
};
/** Instants are seconds since 1970 on the wire. */
type Wanted = { MetricDataQueries: Query[]; StartTime: number; EndTime: number; ScanBy?: string };

const wrong = (message: string) => new AwsError('InvalidParameterValue', message);

/** The periods between two instants, oldest first, each whole. */
const periodsBetween = (from: number, to: number, seconds: number): number[] => {
  const first = Math.floor(from / seconds) * seconds;
  return Array.from({ length: Math.ceil((to - first) / seconds) }, (_, index) => first + index * seconds);
};

const resultOf = (metrics: Metrics, { Id, MetricStat }: Query, { StartTime, EndTime, ScanBy }: Wanted) => {
  if (!/^[a-z]\w*$/.test(Id)) throw wrong(`The value ${Id} for parameter Id is not valid`);
  if (!MetricStat) throw new AwsError('InvalidAction', 'Not emulated: an expression in GetMetricData');
  const { Metric, Period, Stat } = MetricStat;
  if (Period % 60 !== 0) throw wrong('Period must be a multiple of 60');
  const dimensions = Object.fromEntries((Metric.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]));
  const series = metrics.find({ namespace: Metric.Namespace, name: Metric.MetricName, dimensions });
  const points = periodsBetween(StartTime, EndTime, Period).flatMap((at) => {
    const values = series ? valuesBetween(series, at * 1000, (at + Period) * 1000) : [];
    return values.length > 0 ? [{ at, value: statisticOf(Stat, values) }] : [];
  });
  if (ScanBy !== 'TimestampAscending') points.reverse();
  return {
    Id,
    Label: Metric.MetricName,
    Timestamps: points.map(({ at }) => at),
    Values: points.map(({ value }) => value),
    StatusCode: 'Complete',
  };
};

/** CloudWatch on one machine: what functions measured, and `measure` for what AWS measures by itself. */
export const cloudWatch = (metrics: Metrics, measure: () => void): Service => ({
  name: 'cloudwatch',
  answer: async (action, input: Input) => {
    if (action !== 'GetMetricData') throw new AwsError('InvalidAction', `Not emulated: CloudWatch ${action}`);
    measure();
    const wanted = input as unknown as Wanted;
    return { MetricDataResults: wanted.MetricDataQueries.map((query) => resultOf(metrics, query, wanted)) };
  },
});
