import { spawnSync } from 'node:child_process';
import { startVitest, type Vitest } from 'vitest/node';

/** Everything that must hold: the types, the style, and every test of every project; ends with `N passed, M failed`. */
type Counts = { passed: number; failed: number };

const checks = ['typecheck', 'lint'];

const runChecks = (): Counts => {
  const failed = checks.filter((name) => {
    const { status } = spawnSync('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    process.stdout.write(`${status === 0 ? '✔' : '✖'} ${name}\n`);
    return status !== 0;
  }).length;
  return { passed: checks.length - failed, failed };
};

/** What a hook's failure kept from running has failed too, and so has a file or a process that broke. */
const countsOf = ({ state }: Vitest): Counts => {
  const modules = state.getTestModules();
  const tests = modules.flatMap(({ children }) => [...children.allTests()]);
  const passed = tests.filter((test) => test.ok() && test.result().state === 'passed').length;
  const skippedByHand = tests.filter(
    ({ options }) => options.mode === 'skip' || options.mode === 'todo',
  ).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    passed,
    failed: tests.length - passed - skippedByHand + broken + state.getUnhandledErrors().length,
  };
};

const checked = runChecks();
const vitest = await startVitest([], { watch: false });
const tested = countsOf(vitest);
await vitest.close();
const [passed, failed] = [checked.passed + tested.passed, checked.failed + tested.failed];
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
