import assert from 'node:assert/strict';
import { it } from 'vitest';
import { measurementsIn } from './embedded.ts';

const measured = (facts: object = {}) => ({
  Sent: [1, 2],
  kind: 'letter',
  _aws: {
    Timestamp: 1_800_000_000_000,
    CloudWatchMetrics: [
      { Namespace: 'Example', Dimensions: [[], ['kind']], Metrics: [{ Name: 'Sent', Unit: 'Count' }] },
    ],
  },
  ...facts,
});

it('reads a metric once for each set of its dimensions', () => {
  const common = {
    namespace: 'Example',
    name: 'Sent',
    unit: 'Count',
    at: 1_800_000_000_000,
    values: [1, 2],
  };
  assert.deepEqual(measurementsIn(JSON.stringify(measured())), [
    { ...common, dimensions: {} },
    { ...common, dimensions: { kind: 'letter' } },
  ]);
});

it('finds nothing in a line that claims to be no metric, and refuses one that claims so wrongly', () => {
  assert.deepEqual(measurementsIn('started'), []);
  for (const spoilt of [{ Sent: '1' }, { kind: undefined }, { _aws: { CloudWatchMetrics: [] } }])
    assert.throws(() => measurementsIn(JSON.stringify(measured(spoilt))));
});
