import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectFolder } from './bundle.ts';
import { workers } from './functions.ts';
import { placed, resources } from './test-portal.ts';

const prod = await placed('prod');
const watch = prod.templateOf('watch');
type Alarm = { AlarmDescription: string; MetricName?: string; TreatMissingData: string };
const alarms = resources<Alarm>(watch, 'AWS::CloudWatch::Alarm');
/** CDK's logical id ends in eight characters of a hash. */
const nameOf = (id: string) => id.slice(0, -8);
const names = alarms.map(([id]) => nameOf(id));

test('every queue rings when an SMS was given up, and when one waits too long', () => {
  for (const { queue } of workers)
    for (const reason of ['deadletters', 'waiting'])
      assert.ok(names.includes(`${queue}${reason}`), queue + reason);
});

test('errors, throttles, slowness and the cost of SMS ring', () => {
  for (const name of [
    'functionerrors',
    'functionthrottles',
    'apifailing',
    'apislow',
    'tablethrottles',
    'smsspend',
  ])
    assert.ok(names.includes(name), name);
});

test('silence is not an alarm', () => {
  for (const [id, { TreatMissingData }] of alarms) assert.equal(TreatMissingData, 'notBreaching', id);
});

test('each alarm has its paragraph in docs/operating.md', async () => {
  const titles = [
    ...(await readFile(join(projectFolder, 'docs/operating.md'), 'utf8')).matchAll(/^### (.+)$/gm),
  ];
  assert.deepEqual(titles.map(([, title = '']) => title.replaceAll('-', '')).sort(), [...names].sort());
});
