import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { QueueName } from './functions.ts';
import type { PortalQueue } from './queues.ts';
import type { Stage } from './stages.ts';

/** Rings when the metric is over the threshold for so many of its periods on end. */
export type AlarmSpec = {
  readonly name: string;
  readonly meaning: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly periods: number;
};

/** What alarms and the dashboard look at. */
export type Monitored = {
  readonly stage: Pick<Stage, 'name' | 'smsBudget'>;
  readonly api: HttpApi;
  readonly apiFunctions: readonly LambdaFunction[];
  readonly workers: readonly LambdaFunction[];
  /** Who runs by the clock. */
  readonly scheduled: readonly LambdaFunction[];
  readonly queues: Readonly<Record<QueueName, PortalQueue>>;
  readonly table: Table;
};

/** An alarm; `periods` on end, one where nothing is said. */
export const alarm = (
  name: string,
  meaning: string,
  metric: IMetric,
  threshold: number,
  periods = 1,
): AlarmSpec => ({
  name,
  meaning,
  metric,
  threshold,
  periods,
});
