import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { type MetricName, metrics } from '../contract/metrics.ts';
import { projectFolder } from './bundle.ts';
import { workers } from './functions.ts';
import { first, placed, resources } from './test-portal.ts';

const prod = await placed('prod');
const monitoring = prod.templateOf('monitoring');
type Query = { MetricStat?: { Metric: Metric } };
type Alarm = { AlarmDescription: string; Metrics?: Query[]; TreatMissingData: string };
const metricIn = ({ MetricStat }: Query): Metric[] => (MetricStat ? [MetricStat.Metric] : []);
const alarms = resources<Alarm>(monitoring, 'AWS::CloudWatch::Alarm');
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

test('slow credentials, tried passwords, impatience and SMS pumping ring', () => {
  for (const name of ['credentialsslow', 'signinfailures', 'askingagain', 'smspumping'])
    assert.ok(names.includes(name), name);
});

type Metric = { Namespace: string; MetricName: string; Dimensions?: { Name: string }[] };
const own = alarms
  .flatMap(([, alarm]) => [alarm as unknown as Metric, ...(alarm.Metrics ?? []).flatMap(metricIn)])
  .filter(({ Namespace }) => Namespace === 'Portal-prod');

test('an alarm on a metric of our own names one that functions measure, by what it is told apart by', () => {
  assert.ok(own.length > 8);
  for (const { MetricName, Dimensions = [] } of own) {
    const { by } = metrics[MetricName as MetricName] as { by?: string };
    assert.ok(
      Dimensions.every(({ Name }) => Name === by),
      MetricName,
    );
  }
});

test('the dashboard shows every metric of our own, and the state of every alarm', () => {
  const { DashboardBody } = first<{ DashboardBody: object }>(monitoring, 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(DashboardBody);
  for (const name of Object.keys(metrics)) assert.ok(body.includes(name), name);
  for (const [id] of alarms) assert.ok(body.includes(id), id);
});

test('silence is not an alarm', () => {
  for (const [id, { TreatMissingData }] of alarms) assert.equal(TreatMissingData, 'notBreaching', id);
});

test('each alarm has its paragraph in docs/operating.md', async () => {
  const chapters = (await readFile(join(projectFolder, 'docs/operating.md'), 'utf8')).split(/^## /m);
  const chapter = chapters.find((text) => text.startsWith('Alarms')) ?? '';
  const titles = [...chapter.matchAll(/^### (.+)$/gm)];
  assert.deepEqual(titles.map(([, title = '']) => title.replaceAll('-', '')).sort(), [...names].sort());
});
