import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What a browser opens. */
const pages = ['tests/{journeys,pages}/**/*.test.{ts,tsx}'];
/** What the repository says of itself: its parts, its documents, what it ships. */
const repository = 'tests/repository/*.test.ts';
const judgements = ['tests/evidence/*.test.ts'];
const patient = 180_000;

const project = (name: string, include: string[], more: { exclude?: string[]; groupOrder?: number } = {}) => {
  const { exclude = [], groupOrder = 0 } = more;
  return { extends: true as const, test: { name, include, exclude, sequence: { groupOrder } } };
};

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: availableParallelism(),
    testTimeout: patient,
    hookTimeout: patient,
    globalSetup: 'tests/evidence/gather.ts',
    silent: 'passed-only',
    setupFiles: 'tests/evidence/printed.ts',
    coverage: {
      provider: 'v8',
      // What the pages do is seen by a browser, and the emulator by what runs on it.
      include: ['{contract,functions,infra}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/test-*.ts'],
      reporter: ['text-summary', 'html'],
      reportOnFailure: true,
      reportsDirectory: 'dist/coverage',
    },
    projects: [
      project('unit', ['{bench,contract,functions,infra,web}/**/*.test.{ts,tsx}', repository]),
      project('local', ['{cloud-emulator,local,tests}/**/*.test.ts'], {
        exclude: [...pages, ...judgements, repository],
      }),
      project('e2e', pages),
      project('evidence', judgements, { groupOrder: 1 }),
    ],
  },
});
