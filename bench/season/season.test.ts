import assert from 'node:assert/strict';
import { test } from 'vitest';
import { delaySeconds } from '../../functions/queue/enqueue.ts';
import { stages } from '../../infra/stages.ts';
import { quantile } from '../gauge.ts';
import { Bucket, Clock } from './clock.ts';
import { type Day, lastEvening, openingDay } from './day.ts';
import { season } from './demand.ts';
import { Lambda } from './lambda.ts';
import { latency } from './latencies.ts';
import { type FirstPassword, Portal } from './portal.ts';
import { errandOf, PortalQueue } from './queues.ts';
import { defaultQuotas, type Quotas, raisedQuotas } from './quotas.ts';
import { settingOf } from './settings.ts';

const few = { ...season, professionals: 2_000, peakApplications: 12 };
/** Quotas so small that a few thousand people meet all of them. */
const narrow: Quotas = {
  ...defaultQuotas,
  apiRequests: 6,
  apiBurst: 6,
  lambdaConcurrency: 4,
  userAuthentication: 1,
};
const setting = settingOf(stages.prod, narrow);

const near = (value: number, expected: number, part: number) =>
  assert.ok(Math.abs(value - expected) <= part * expected, `${value} is not about ${expected}`);

test('things happen in the order of their time', () => {
  const [clock, seen] = [new Clock(), [] as number[]];
  for (const at of [5, 1, 4, 1.5, 3, 2]) clock.at(at, () => seen.push(clock.now));
  clock.run(4);
  assert.deepEqual(seen, [1, 1.5, 2, 3, 4]);
});

test('a quota that is asked twice as often as it allows gives its rate, and its burst once', () => {
  const clock = new Clock();
  const bucket = new Bucket(clock, 10, 50);
  for (let call = 0; call < 2_000; call++) clock.at(call / 20, () => bucket.take());
  clock.run(100);
  near(bucket.asked - bucket.throttled, 100 * 10 + 50, 0.01);
});

const queueOf = (workers: number, spacingMs: number, work: number) => {
  const clock = new Clock();
  const place = { clock, lambda: new Lambda(clock, defaultQuotas), random: () => 0.5 };
  return new PortalQueue(place, 'updates', { workers, spacingMs }, (_, environment, ended) =>
    clock.after(environment(1000 * clock.now) / 1000 + work, () => ended('sent')),
  );
};
const drained = (queue: PortalQueue, count: number): number => {
  for (let message = 0; message < count; message++) queue.enqueue(errandOf(0));
  queue.clock.run(Number.POSITIVE_INFINITY);
  assert.equal(queue.fate.sent, count);
  return Math.max(...queue.fate.delays);
};

test('a full queue empties in rounds of a batch for each worker; the first four find a worker alone', () => {
  const rounds = 1 + Math.ceil((2_000 - 4) / (4 * 10));
  const expected = delaySeconds + latency.coldStart + rounds * (latency.poll + 0.5);
  near(drained(queueOf(4, 0, 0.5), 2_000), expected, 1e-9);
});

test('a paced queue sends as many a second as its workers have turns', () => {
  near(drained(queueOf(4, 400, 0.1), 2_000), 2_000 / (4 / 0.4), 0.06);
});

test('an intent whose work always fails is delivered as often as the queue says, then waits for a person', () => {
  const clock = new Clock();
  const place = { clock, lambda: new Lambda(clock, defaultQuotas), random: () => 0.5 };
  const queue = new PortalQueue(place, 'updates', { workers: 2, spacingMs: 0 }, (_, __, ended) =>
    ended('failed'),
  );
  queue.enqueue(errandOf(0));
  clock.run(Number.POSITIVE_INFINITY);
  assert.deepEqual([queue.fate.deliveries, queue.fate.deadLetters, queue.fate.waiting], [5, 1, 0]);
});

const held = ({ portal, crowd }: Day) => {
  assert.equal(crowd.finished, crowd.arrived);
  for (const { fate } of Object.values(portal.queues))
    assert.equal(fate.enqueued, fate.sent + fate.dropped + fate.deadLetters + fate.waiting);
  for (const { sent, done, gatewayThrottled, busy } of portal.tallies.values())
    assert.equal(sent, done + gatewayThrottled + busy);
  assert.equal(portal.lambda.busy, 0);
};

for (const [name, day] of Object.entries({ openingDay, lastEvening })) {
  test(`${name} in an account far too small: everything that arrived is answered, every intent accounted for`, () => {
    const lived = day(few, setting, 1);
    held(lived);
    assert.ok(lived.crowd.toldToTryAgain > 0, 'nobody met a quota');
    assert.ok(Object.values(lived.portal.queues).every(({ fate }) => fate.deadLetters === 0));
  });

  test(`${name} is the same for the same seed, and another for another`, () => {
    const facts = ({ portal, endedAt }: Day) => [endedAt, portal.gateway.asked, portal.aws.units.write];
    const first = facts(day(few, setting, 1));
    assert.deepEqual(facts(day(few, setting, 1)), first);
    assert.notDeepEqual(facts(day(few, setting, 2)), first);
  });
}

/** The season at a tenth of its size, in an account with a tenth of what AWS grants. */
const tenth = {
  demand: { ...season, professionals: season.professionals / 10 },
  quotas: Object.fromEntries(
    Object.entries(raisedQuotas).map(([name, quota]) => [name, quota / 10]),
  ) as Quotas,
};
const opening = (firstPassword: FirstPassword) => {
  const day = openingDay(tenth.demand, settingOf(stages.prod, tenth.quotas, firstPassword), 1);
  held(day);
  const { portal, crowd } = day;
  return {
    lost: portal.queues.accounts.fate.deadLetters,
    sms: quantile(portal.queues.accounts.fate.delays, 0.99),
    chose: quantile(crowd.chose, 0.99),
    toldToTryAgain: crowd.toldToTryAgain,
  };
};

test('on opening day the portal itself checks first passwords fast enough: SMS within a minute, nobody turned away', () => {
  const { lost, sms, chose, toldToTryAgain } = opening('of the portal');
  assert.deepEqual([lost, toldToTryAgain], [0, 0]);
  assert.ok(sms <= 60, `${sms} s`);
  assert.ok(chose <= 10, `${chose} s`);
});

test('the user pool would not: thirty first passwords a second, which AWS does not raise, keep people for an hour', () => {
  const { chose, toldToTryAgain } = opening('of the pool');
  assert.ok(chose > 3_600, `${chose} s`);
  assert.ok(toldToTryAgain > tenth.demand.professionals, `${toldToTryAgain}`);
});

test('without a throttle nobody waits: the clock shows the sum of the calls', () => {
  const portal = new Portal(settingOf(stages.prod, defaultQuotas), () => 0.5);
  let answeredAt = 0;
  portal.ask('readMe', portal.aws.table('readMe'), () => {
    answeredAt = portal.clock.now;
  });
  portal.clock.run(60);
  near(answeredAt, latency.coldStart + latency.table + latency.answer + latency.network, 1e-9);
});
