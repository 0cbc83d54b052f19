import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { bundleFunctions } from '../../infra/bundle.ts';
import { billOfMaterials, type LockFile } from '../../infra/sbom.ts';

/** What leaves this folder for AWS or a browser: known by name, version, digest and licence. */
type Wanted = { dependencies: Record<string, string>; devDependencies: Record<string, string> };

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const wanted = read<Wanted>('package.json');
const lock = read<LockFile>('package-lock.json');
const { packages } = lock;
const mayShip = ['MIT', 'Apache-2.0', 'ISC', 'BSD-3-Clause', '0BSD'];

/** The package that a file below node_modules belongs to. */
const placeOf = (file: string): string[] =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.slice(1) ?? [];

const importedBy = (file: string): string[] => {
  const found = readFileSync(file, 'utf8').matchAll(
    /(?:^(?:import|export)\s[^'";=]*\sfrom\s|^import\s|\bimport\()['"]([^.'"/][^'"]*)['"]/gm,
  );
  return [...found].map(([, name = '']) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(name)?.[1] ?? '');
};

/** Builds the site and is not part of it. */
const builds = ['web/build.ts', 'web/prerender.tsx'];
const sources = globSync('{contract,functions,web}/**/*.{ts,tsx}').filter(
  (file) => !/\.test\.tsx?$/.test(file) && !builds.includes(file),
);

test('every version is exact, and the lock file is of those', () => {
  for (const [name, version] of Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(packages[`node_modules/${name}`]?.version, version, name);
  }
});

test('every package that the functions and the site import is a dependency, and none of them is idle', () => {
  const imported = new Set(
    sources.flatMap(importedBy).filter((name) => !/^(node:|#|aws-lambda$)/.test(name)),
  );
  // The styles are compiled from its own.
  imported.add('govuk-frontend');
  assert.deepEqual([...imported].sort(), Object.keys(wanted.dependencies).sort());
});

test('the emulator declares every package that it loads, at the version that is installed', () => {
  const declared = read<Wanted>('cloud-emulator/package.json');
  const files = globSync('cloud-emulator/**/*.ts');
  const loads = (name: string) =>
    files.some((file) => new RegExp(`from '${name}['/]|\\(?[\`']${name}/`).test(readFileSync(file, 'utf8')));
  const known: Record<string, string> = { ...wanted.dependencies, ...wanted.devDependencies };
  for (const [name, version] of Object.entries({ ...declared.dependencies, ...declared.devDependencies }))
    assert.equal(version, known[name], name);
  assert.deepEqual(
    Object.keys(declared.dependencies).filter((name) => !loads(name)),
    [],
  );
});

test('what is bundled is in the bill of materials, with its digest and a licence that lets it ship', async () => {
  const { inputs } = await bundleFunctions();
  const bundled = Object.keys(inputs).flatMap(placeOf);
  const places = new Set([
    ...bundled,
    ...Object.keys(wanted.dependencies).map((name) => `node_modules/${name}`),
  ]);
  const bill = new Map(billOfMaterials(lock).components.map((one) => [one['bom-ref'], one]));
  assert.deepEqual(
    [...places].filter((place) => !bill.has(place)),
    [],
  );
  for (const [place, { version, hashes, licenses }] of bill) {
    assert.match(version, /^\d/, place);
    assert.match(hashes[0]?.content ?? '', /^[0-9a-f]{128}$/, place);
    assert.ok(mayShip.includes(licenses[0]?.expression ?? ''), `${place}: ${licenses[0]?.expression}`);
  }
});
