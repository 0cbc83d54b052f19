import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gauge, Reading } from './gauge.ts';

const file = join(import.meta.dirname, '../docs/generated/performance.md');

const preface = `# How light and how fast the portal is

Written by \`npm run bench\`; a single gauge by \`npm run bench -- <name>\`. Times are compared
with a reference that is measured in the same run, so that they hold on any machine. A run in which a goal is missed ends
with an error. Goals that are missed on record are marked, with the reason below their table.
`;

const verdict = ({ ok }: Reading): string => (ok === undefined ? '' : ok ? 'ok' : '**missed**');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableOf = (readings: readonly Reading[]): string =>
  [
    row(['what', 'goal', 'value', '']),
    row(['---', '---', '---', '---']),
    ...readings.map((reading) => row([reading.what, reading.goal, reading.value, verdict(reading)])),
  ].join('\n');

const missedNote = ({ whyMissed }: Gauge, readings: readonly Reading[]): string[] =>
  whyMissed && readings.some(({ ok }) => ok === false) ? [`**Missed, because** ${whyMissed}`] : [];

const sectionOf = (gauge: Gauge, readings: readonly Reading[], more: string): string =>
  [
    `## ${gauge.title}`,
    `\`npm run bench -- ${gauge.name}\`, ${new Date().toISOString().slice(0, 10)}. ${gauge.how}`,
    tableOf(readings),
    ...missedNote(gauge, readings),
    ...(more ? [more] : []),
  ].join('\n\n');

/** Prints a gauge's readings on the screen. */
export const show = ({ title }: Gauge, readings: readonly Reading[]): void => {
  const widths = (['what', 'goal', 'value'] as const).map((column) =>
    Math.max(...readings.map((reading) => reading[column].length)),
  );
  process.stdout.write(`\n${title}\n`);
  for (const reading of readings) {
    const cells = [reading.what, reading.goal, reading.value].map((text, index) =>
      text.padEnd(widths[index] ?? 0),
    );
    const mark = reading.ok === undefined ? ' ' : reading.ok ? '✔' : '✖';
    process.stdout.write(`  ${mark} ${cells.join('  ')}${reading.ok === false ? '  missed' : ''}\n`);
  }
};

/** Writes a gauge's section into `docs/generated/performance.md`; the sections of the others stay. */
export const record = async (
  order: readonly Gauge[],
  gauge: Gauge,
  readings: readonly Reading[],
  more = '',
): Promise<void> => {
  const [, ...old] = (await readFile(file, 'utf8').catch(() => '')).split(/^(?=## )/m);
  const kept = (title: string) => old.find((section) => section.startsWith(`## ${title}\n`))?.trimEnd();
  const sections = order.map((one) => (one === gauge ? sectionOf(gauge, readings, more) : kept(one.title)));
  await writeFile(file, `${[preface.trimEnd(), ...sections.filter(Boolean)].join('\n\n')}\n`);
};
