import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricName, metrics } from '../contract/metrics.ts';
import type { Stage } from './stages.ts';

type Wanted = {
  readonly statistic: string;
  readonly period: Duration;
  /** One value of what the metric is told apart by; the total without it. */
  readonly only?: string;
  readonly label?: string;
};

/** Where a stage's own metrics are: two stages may share an account. */
export const metricsNamespace = ({ name }: Pick<Stage, 'name'>): string => `Portal-${name}`;

/** The portal's own metrics of a stage, by the names that functions write. */
export const metricsOf =
  (stage: Pick<Stage, 'name'>) =>
  (metricName: MetricName, { only, ...rest }: Wanted): Metric => {
    const { by } = metrics[metricName] as { by?: string };
    if (only && !by) throw new Error(`${metricName} is not told apart by anything`);
    const dimensionsMap = only && by ? { [by]: only } : {};
    return new Metric({ namespace: metricsNamespace(stage), metricName, dimensionsMap, ...rest });
  };
