import { openTable } from '../table/client.ts';
import { openMeasurements } from './measurements.ts';
import { recordHealth } from './record-health.ts';

const { METRICS_NAMESPACE: namespace = '', API_ID: apiId = '', QUEUE_NAME: queueName = '' } = process.env;
const deps = { table: openTable(), measured: openMeasurements({ namespace, apiId, queueName }) };

export const handler = (): Promise<void> => recordHealth({ ...deps, now: new Date() });
