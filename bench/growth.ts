import { type OperationName, operations } from '../contract/operations/index.ts';
import { Refusal } from '../functions/http/refusal.ts';
import { openTestIdentity } from '../tests/identity/test-identity.ts';
import { metered } from '../tests/table/meter.ts';
import * as sample from '../tests/table/samples.ts';
import { atMost, figure, type Gauge, known, type Reading } from './gauge.ts';
import { cases, depsOn, type Fixtures } from './growth/cases.ts';
import { settle } from './growth/people.ts';

const sizes = [1_000, 10_000, 100_000] as const;
const [rounds, fullPage] = [30, 60];
/** The operations that count people one by one. */
const counting: readonly OperationName[] = ['countApplicants', 'countSubscribers'];
/** What an operation may grow with the portal: nothing, but for those that count. */
const mostExponent = (name: OperationName): number => (counting.includes(name) ? 1 : 0.1);

type Measured = { milliseconds: number; calls: number; units: number };

/** Once to count what it spends, then again and again for the time; the fastest is the least disturbed. */
const measureOne = async (fixtures: Fixtures, name: OperationName): Promise<Measured> => {
  const { table, spent } = metered(fixtures.identity.table);
  const counted = await (await cases[name](fixtures))(depsOn(fixtures, table));
  if (counted instanceof Refusal) throw new Error(`${name} was refused: ${counted.code}`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const work = await cases[name](fixtures);
    const deps = depsOn(fixtures);
    const began = performance.now();
    await work(deps);
    times.push(performance.now() - began);
  }
  return { milliseconds: Math.min(...times), calls: spent.calls, units: spent.read + spent.write };
};

const names = Object.keys(operations) as OperationName[];
type Found = Record<OperationName, Measured>;

const measureAll = async (fixtures: Fixtures): Promise<Found> => {
  const found: Partial<Found> = {};
  for (const name of names) found[name] = await measureOne(fixtures, name);
  return found as Found;
};

/** The slope of a straight line through the logarithms: 0 is flat, 1 doubles with the portal. */
const exponentOf = (values: readonly number[]): number => {
  const points = values.map(
    (value, index) => [Math.log(sizes[index] ?? 1), Math.log(Math.max(value, 1e-9))] as const,
  );
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [middle, height] = [mean(0), mean(1)];
  const along = points.reduce((sum, [x, y]) => sum + (x - middle) * (y - height), 0);
  return along / points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
};

const readingsOf = (found: readonly Found[]): Reading[] =>
  names.flatMap((name) => {
    const all = found.map((one) => one[name]);
    const column = (what: keyof Measured) => all.map((one) => one[what]);
    const spent = all.map(({ calls, units }) => `${calls}, ${figure(units)}`).join(' · ');
    return [
      {
        ...atMost(
          `${name}: exponent of time, calls and units`,
          Math.max(...(['milliseconds', 'calls', 'units'] as const).map((what) => exponentOf(column(what)))),
          mostExponent(name),
        ),
      },
      known(`${name}: ms · calls, units`, `${column('milliseconds').map(figure).join(' ')} · ${spent}`),
    ];
  });

const measure = async () => {
  const identity = await openTestIdentity();
  try {
    const vacancy = await sample.newVacancy(identity.table);
    for (let other = 0; other < fullPage; other++) await sample.newVacancy(identity.table);
    const fixtures = { identity, vacancy };
    const found: Found[] = [];
    let settled = 0;
    for (const size of sizes) {
      await settle(identity.table, vacancy, settled, size);
      settled = size;
      found.push(await measureAll(fixtures));
    }
    return { readings: readingsOf(found) };
  } finally {
    await identity.close();
  }
};

export const growth: Gauge = {
  name: 'growth',
  title: 'Growth',
  how: `Every operation of the contract, at its use case and the local table, user pool and SNS, with ${sizes.map((size) => size.toLocaleString('en')).join(', ')} professionals
who have a profile, applied for one and the same vacancy (a twelfth of them from one county), chose alerts and got a
message. Values stand for those sizes in order: the fastest of ${rounds} in milliseconds, calls of the table, its capacity units.
The exponent is the largest of the three, fitted: 0 is flat, 1 grows with the portal.`,
  measure,
};
