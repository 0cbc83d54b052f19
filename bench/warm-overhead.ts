import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atMost, type Gauge, median } from './gauge.ts';

const rounds = 3;
const mostMs = 0.2;

const one = async (): Promise<Record<string, number>> => {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'warm-requests.ts')],
    { maxBuffer: 1 << 28 },
  );
  return JSON.parse(stderr) as Record<string, number>;
};

const measure = async () => {
  const runs: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await one());
  const names = Object.keys(runs[0] ?? {});
  const medians = names.map((name) => ({ name, ms: median(runs.map((run) => run[name] ?? Number.NaN)) }));
  return {
    readings: [
      atMost('the median operation', median(medians.map(({ ms }) => ms)), mostMs, ' ms'),
      ...medians.map(({ name, ms }) => atMost(name, ms, mostMs, ' ms')),
    ],
  };
};

export const warmOverhead: Gauge = {
  name: 'warm-overhead',
  title: 'Warm overhead',
  how: `CPU time of a request to each operation of the contract through the whole edge (find, authorise, parse, validate,
log, answer) around a use case that answers at once, minus that use case called bare. The bodies are the contract's examples; a
GET answers a page of fifty vacancies. The median of short runs in ${rounds} fresh processes.`,
  measure,
};
