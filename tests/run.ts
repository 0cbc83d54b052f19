import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/**
 * Runs every test of the project, then judges what they made the portal do (`tests/evidence`), and ends with the
 * line `N passed, M failed`. Arguments, where given, are the test files to run instead of all.
 */
const evidence = mkdtempSync(join(tmpdir(), 'evidence-'));
process.env.PORTAL_EVIDENCE = evidence;
const judgements = ['tests/evidence/logs.ts', 'tests/evidence/permissions.ts'];

const everyTest = async (): Promise<string[]> => {
  const files: string[] = [];
  for await (const file of glob(
    '{cloud-emulator,contract,functions,infra,local,web,tests}/**/*.test.{ts,tsx}',
  ))
    files.push(file);
  return files.sort();
};

const checks: [string, string[]][] = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['style and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
];

const runChecks = (): { passed: number; failed: number } => {
  const failed = checks.filter(([name, command]) => {
    const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
    process.stdout.write(`${status === 0 ? '✔' : '✖'} ${name}\n`);
    return status !== 0;
  }).length;
  return { passed: checks.length - failed, failed };
};

const runTests = async (files: string[]): Promise<{ passed: number; failed: number }> => {
  const counts = { passed: 0, failed: 0 };
  const stream = run({ files, concurrency: availableParallelism(), timeout: 180_000 });
  const count = (outcome: 'passed' | 'failed') => (event: { details: { type?: string } }) => {
    if (event.details.type !== 'suite') counts[outcome] += 1;
  };
  stream.on('test:pass', count('passed'));
  stream.on('test:fail', count('failed'));
  stream.on('test:stdout', ({ message }) => appendFileSync(join(evidence, 'printed.txt'), message));
  for await (const text of stream.compose(new spec())) process.stdout.write(text);
  return counts;
};

const chosen = process.argv.slice(2);
const checked = chosen.length > 0 ? { passed: 0, failed: 0 } : runChecks();
const tested = await runTests(chosen.length > 0 ? chosen : await everyTest());
const judged = chosen.length > 0 ? { passed: 0, failed: 0 } : await runTests(judgements);
rmSync(evidence, { recursive: true });
const outcomes = [checked, tested, judged];
const [passed, failed] = (['passed', 'failed'] as const).map((one) =>
  outcomes.reduce((sum, outcome) => sum + outcome[one], 0),
) as [number, number];
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
