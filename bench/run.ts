import { coldStart } from './cold-start.ts';
import { durability } from './durability.ts';
import { faults } from './faults.ts';
import type { Gauge } from './gauge.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile.ts';
import { page } from './page.ts';
import { record, show } from './report.ts';
import { seasonGauge } from './season.ts';
import { tableCost } from './table-cost.ts';
import { warmOverhead } from './warm-overhead.ts';

const gauges: readonly Gauge[] = [
  coldStart,
  warmOverhead,
  tableCost,
  hostile,
  page,
  growth,
  seasonGauge,
  faults,
  durability,
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !gauges.some((gauge) => gauge.name === name));
if (unknown.length > 0) {
  process.stderr.write(`No gauge ${unknown.join(', ')}: ${gauges.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

let missed = 0;
for (const gauge of gauges.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const { readings, more } = await gauge.measure();
  show(gauge, readings);
  await record(gauges, gauge, readings, more);
  missed += readings.filter(({ ok }) => ok === false).length;
}
process.stdout.write(`\n${missed === 0 ? 'every goal is reached' : `${missed} goals missed`}\n`);
process.exit(missed === 0 ? 0 : 1);
