import assert from 'node:assert/strict';
import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, it } from 'vitest';
import { clientConfig } from '../endpoint/client-config.ts';
import { type Endpoint, startEndpoint } from '../endpoint/server.ts';
import { Metrics } from './metrics.ts';
import { cloudWatch } from './service.ts';

const metrics = new Metrics();
const minute = 60_000;
const noon = Date.parse('2027-02-01T12:00:00Z');
let endpoint: Endpoint;
let client: CloudWatchClient;
beforeAll(async () => {
  endpoint = await startEndpoint();
  endpoint.add(cloudWatch(metrics, () => {}));
  client = new CloudWatchClient(clientConfig(endpoint.url));
  for (const [at, value] of [
    [noon, 1],
    [noon + 1000, 3],
    [noon + minute, 10],
  ] as const)
    metrics.record({
      namespace: 'Example',
      name: 'Delay',
      unit: 'Milliseconds',
      dimensions: { kind: 'slow' },
      at,
      values: [value],
    });
});
afterAll(async () => {
  client.destroy();
  await endpoint.close();
});

const ask = async (Stat: string, { Value = 'slow', Period = 60, Id = 'one' } = {}) => {
  const Metric = {
    Namespace: 'Example',
    MetricName: 'Delay',
    Dimensions: [{ Name: 'kind', Value }],
  };
  const { MetricDataResults } = await client.send(
    new GetMetricDataCommand({
      StartTime: new Date(noon - minute),
      EndTime: new Date(noon + 5 * minute),
      MetricDataQueries: [{ Id, MetricStat: { Metric, Period, Stat } }],
    }),
  );
  return MetricDataResults?.[0];
};

it('answers minute by minute, newest first, and leaves out minutes without a value', async () => {
  const answer = await ask('Sum');
  assert.deepEqual(answer?.Values, [10, 4]);
  assert.deepEqual(answer?.Timestamps, [new Date(noon + minute), new Date(noon)]);
});

it('knows the statistics', async () => {
  for (const [statistic, values] of [
    ['SampleCount', [1, 2]],
    ['Average', [10, 2]],
    ['Maximum', [10, 3]],
    ['p50', [10, 1]],
  ] as const)
    assert.deepEqual((await ask(statistic))?.Values, values, statistic);
});

it('adds up longer periods', async () => {
  assert.deepEqual((await ask('Sum', { Period: 300 }))?.Values, [14]);
});

it('has nothing for what was never measured, and refuses what CloudWatch refuses', async () => {
  assert.deepEqual((await ask('Sum', { Value: 'nothing' }))?.Values, []);
  await assert.rejects(ask('Sum', { Id: 'With-hyphen' }), /not valid/);
});
