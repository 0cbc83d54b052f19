import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { survivors } from './survivors.ts';

/**
 * `npm run mutate`: has Stryker change the rules, then compares what survived with the list of changes that nobody
 * could notice. A new survivor fails the run, and so does a line of the list that no longer survives.
 * `npm run mutate -- --mutate contract/names.ts` asks of one file.
 */
type Place = { line: number; column: number };
type Mutant = { status: string; replacement?: string; location: { start: Place; end: Place } };
type Report = { files: Record<string, { source: string; mutants: Mutant[] }> };

/** The lines that a mutant changes, as it leaves them. */
const changedLines = (source: string, { replacement = '', location: { start, end } }: Mutant): string => {
  const lines = source.split('\n');
  const before = lines[start.line - 1]?.slice(0, start.column - 1) ?? '';
  const after = lines[end.line - 1]?.slice(end.column - 1) ?? '';
  return `${before}${replacement}${after}`.replace(/\s+/g, ' ').trim();
};

const isAlive = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

const { values } = parseArgs({ options: { mutate: { type: 'string' } } });
const { status } = spawnSync(
  'stryker',
  ['run', 'tests/mutation/stryker.config.json', ...(values.mutate ? ['--mutate', values.mutate] : [])],
  { stdio: 'inherit' },
);

const report = JSON.parse(readFileSync('dist/mutation.json', 'utf8')) as Report;
const found = Object.entries(report.files).map(([file, { source, mutants }]) => {
  const alive = mutants.filter(isAlive).map((mutant) => changedLines(source, mutant));
  const known = Object.keys(survivors[file] ?? {});
  return {
    unexplained: alive.filter((line) => !known.includes(line)).map((line) => `${file}: ${line}`),
    dead: known.filter((line) => !alive.includes(line)).map((line) => `${file}: ${line}`),
  };
});
const say = (what: string, lines: readonly string[]): void => {
  if (lines.length > 0) process.stdout.write(`\n${what}\n${lines.map((line) => `  ${line}\n`).join('')}`);
};
const unexplained = found.flatMap((one) => one.unexplained);
const dead = found.flatMap((one) => one.dead);
say('Survived, and tests/mutation/survivors.ts does not say why (write a test, or the reason):', unexplained);
say('Survives no more: take it out of tests/mutation/survivors.ts', dead);
process.exit(status === 0 && unexplained.length === 0 && dead.length === 0 ? 0 : 1);
