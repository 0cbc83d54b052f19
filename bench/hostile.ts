import fc from 'fast-check';
import { type Portal, startPortal } from '../tests/fixtures/portal.ts';
import { attack, casesOf, type Failure, type Outcome, type Tally } from '../tests/hostile/attack.ts';
import { faults } from '../tests/hostile/judge.ts';
import { sendWire, wires } from '../tests/hostile/wire.ts';
import { atMost, type Gauge, known, type Reading } from './gauge.ts';

const [rounds, each, raw] = [10, 9_600, 5_000];

const sum = (tallies: readonly Tally[], what: keyof Tally): number =>
  tallies.reduce((all, tally) => all + tally[what], 0);

/** Raw requests that got an error of ours, or nothing and an open connection. */
const rawFailures = async (portal: Portal, seed: number): Promise<Failure[]> => {
  const port = Number(new URL(portal.url).port);
  const failures: Failure[] = [];
  for (const wire of fc.sample(wires, { seed, numRuns: raw })) {
    const end = await sendWire(port, wire);
    if (end === 'late' || (typeof end === 'number' && end >= 500))
      failures.push({ fault: 'an error of ours', said: `${end}: ${wire.why}` });
  }
  return failures;
};

const show = (failures: readonly Failure[]): void => {
  for (const { fault, said, operation = '', request } of failures)
    process.stdout.write(`${fault}: ${operation} ${said}\n  ${JSON.stringify(request)}\n`);
};

const readingsOf = (failures: readonly Failure[], tallies: readonly Tally[], seed: number): Reading[] => [
  known('seed (HOSTILE_SEED repeats a run)', String(seed)),
  known('requests', sum(tallies, 'taken') + sum(tallies, 'refused') + sum(tallies, 'any') + raw),
  known('with something wrong', sum(tallies, 'refused')),
  known('with nothing wrong', sum(tallies, 'taken')),
  known('of those, done (others met a rule of the business)', sum(tallies, 'done')),
  known('raw, as no library would send them', raw),
  ...faults.map((fault) => atMost(fault, failures.filter((one) => one.fault === fault).length, 0)),
];

const measure = async () => {
  const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);
  const portal = await startPortal();
  const outcomes: Outcome[] = [];
  for (let round = 0; round < rounds; round++) {
    outcomes.push(await attack(portal, casesOf(seed + round, each)));
    await portal.settled(120_000);
  }
  const failures = [...outcomes.flatMap((one) => one.failures), ...(await rawFailures(portal, seed))];
  await portal.stop();
  show(failures);
  return {
    readings: readingsOf(
      failures,
      outcomes.flatMap(({ tallies }) => Object.values(tallies)),
      seed,
    ),
  };
};

export const hostile: Gauge = {
  name: 'hostile',
  title: 'Hostile input',
  how: `Requests made from the OpenAPI document, with nothing or with one thing wrong in path, query, headers or body, and
raw bytes, through the real edge of the local cloud. What is wrong must be refused before any call to a service; what is right must
be done, or refused by a rule of the business that the contract names; every answer must be one that the contract describes.
\`npm test\` sends a share of them, always the same.`,
  measure,
};
