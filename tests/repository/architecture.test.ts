import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { test } from 'vitest';

/** The parts of the project and the parts that each may lean on; tests may lean on anything. */
const mayImport: Record<string, readonly string[]> = {
  bench: ['cloud-emulator', 'contract', 'functions', 'infra', 'local', 'tests', 'web'],
  // A cloud from synthesized templates: it knows nothing of the product.
  'cloud-emulator': [],
  contract: [],
  functions: ['contract'],
  infra: ['contract', 'functions'],
  local: ['cloud-emulator', 'contract', 'infra', 'web'],
  web: ['contract'],
};

type Import = { from: string; to: string; typeOnly: boolean };

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)/g;

const importsOf = async (file: string): Promise<Import[]> =>
  [...(await readFile(file, 'utf8')).matchAll(statement)].map(([, type, fixed, lazy]) => ({
    from: file,
    to: normalize(join(dirname(file), fixed ?? lazy ?? '')),
    typeOnly: type !== undefined,
  }));

const everyImport = async (): Promise<Import[]> => {
  const found: Import[] = [];
  for await (const file of glob(`{${Object.keys(mayImport)}}/**/*.{ts,tsx}`))
    if (!/\.d\.ts$/.test(file)) found.push(...(await importsOf(file)));
  return found;
};

const partOf = (file: string): string => file.split('/')[0] ?? '';
/** Tests, and what only tests use, lie beside what they test. */
const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)(test|example)-|\/example\//.test(file);

test('a folder imports only from those that it may', async () => {
  const imports = await everyImport();
  assert.ok(imports.length > 500, 'imports are found at all');
  const against = imports
    .filter(({ from }) => !isTest(from))
    .filter(({ from, to }) => partOf(from) !== partOf(to) && !mayImport[partOf(from)]?.includes(partOf(to)));
  assert.deepEqual(
    against.map(({ from, to }) => `${from} → ${to}`),
    [],
  );
});

test('the emulator knows nothing of the product, its tests and examples neither', async () => {
  const imports = (await everyImport()).filter(({ from }) => partOf(from) === 'cloud-emulator');
  assert.ok(imports.length > 150, 'imports are found at all');
  assert.deepEqual(
    imports.filter(({ to }) => partOf(to) !== 'cloud-emulator').map(({ from, to }) => `${from} → ${to}`),
    [],
  );
});

test('no file leads back to itself', async () => {
  const next = Map.groupBy(
    (await everyImport()).filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  assert.deepEqual(cycles, []);
});
