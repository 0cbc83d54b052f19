import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';
import { attack, casesOf, type Outcome } from './attack.ts';
import { faults } from './judge.ts';
import { regressions } from './regressions.ts';
import { sendWire, wires } from './wire.ts';

/** A share of what `npm run bench -- hostile` sends: always the same, so that a failure is the code's. */
const [seed, requests, raw] = [2027, 3_000, 500];

/** Workers of the queues and the clock, which no request asked for. */
const workedByItself = /^(send|recordhealth)/;

let portal: Portal;
let outcome: Outcome;
beforeAll(async () => {
  portal = await startPortal();
  outcome = await attack(portal, [...regressions, ...casesOf(seed, requests)]);
});
afterAll(() => portal.stop());

for (const fault of faults)
  test(`none of ${requests} requests is answered with ${fault}`, () => {
    assert.deepEqual(
      outcome.failures.filter((failure) => failure.fault === fault),
      [],
    );
  });

test('requests reach every operation of the contract, and those that fit are mostly done', () => {
  const { tallies } = outcome;
  assert.deepEqual(Object.keys(tallies).sort(), Object.keys(operations).sort());
  const [fitting, done] = (['taken', 'done'] as const).map((what) =>
    Object.values(tallies).reduce((sum, tally) => sum + tally[what], 0),
  ) as [number, number];
  assert.ok(done > fitting / 2, `${done} of ${fitting}`);
});

test(`${raw} requests that no library would send end with an answer or a closed connection`, async () => {
  const port = Number(new URL(portal.url).port);
  const effects = new Set<string>();
  portal.onCall(({ caller, action }) => {
    if (!workedByItself.test(caller) && !['GetItem', 'Query'].includes(action))
      effects.add(`${caller} ${action}`);
  });
  const ended = await Promise.all(
    fc
      .sample(wires, { seed, numRuns: raw })
      .map(async (wire) => [wire.why, await sendWire(port, wire)] as const),
  );
  assert.deepEqual(
    ended.filter(([, end]) => end === 'late' || (typeof end === 'number' && end >= 500)),
    [],
  );
  assert.deepEqual([...effects], []);
  assert.equal((await portal.api('GET /api/vacancies')).status, 200);
});
