import { type DimensionOf, type MetricName, metrics } from '../../contract/metrics.ts';
import { log } from './log.ts';

type Values = { readonly [N in MetricName]?: number };
/** The dimensions that the measured values are told apart by; none is left out. */
type Dimensions<V> = { readonly [D in DimensionOf<Extract<keyof V, MetricName>>]: string };

/** A metric counts in total, and by its dimension where it has one. */
const dimensionSets = (name: MetricName): string[][] => {
  const { by } = metrics[name] as { by?: string };
  return by ? [[], [by]] : [[]];
};

/**
 * What makes a log line a measurement in CloudWatch's embedded metric format, to be spread into its facts.
 * Nothing where no namespace is given: outside a deployed function nobody reads it.
 */
export const embedded = <V extends Values>(
  values: V,
  dimensions: Dimensions<V>,
  Namespace: string | undefined = process.env.METRICS_NAMESPACE,
): object => {
  if (!Namespace) return {};
  const CloudWatchMetrics = (Object.keys(values) as MetricName[]).map((Name) => ({
    Namespace,
    Dimensions: dimensionSets(Name),
    Metrics: [{ Name, Unit: metrics[Name].unit }],
  }));
  return { ...values, ...dimensions, _aws: { Timestamp: Date.now(), CloudWatchMetrics } };
};

/** Writes down what took effect, as one line of the log that CloudWatch reads as metrics. */
export const measure = <V extends Values>(values: V, dimensions: Dimensions<V>): void => {
  const measured = embedded(values, dimensions);
  if ('_aws' in measured) log('info', 'measured', {}, measured);
};
