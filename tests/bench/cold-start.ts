import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleFunctions, bundleOf, bundling } from '../../infra/bundle.ts';
import { allFunctions, apiFunctions } from '../../infra/functions.ts';
import { atMost, type Gauge, known, median, type Reading } from './gauge.ts';

const rounds = 15;
const peers = ['floor', 'express', 'hono'] as const;
const mostGzippedKb = 130;
const [mostOverFloor, mostOverExpress] = [1.15, 0.7];

/** Imports a bundle as Lambda does and says the CPU time that it took: other work on the machine hardly shows. */
const script = `
const before = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
process.exit(0);`;

const environment = {
  PATH: process.env.PATH,
  AWS_REGION: 'af-south-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  TABLE_NAME: 'table',
  USER_POOL_ID: 'af-south-1_pool',
  USER_POOL_CLIENT_ID: 'client',
  MOST_TRIES: '5',
};

const importMs = async (file: string): Promise<number> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script, file],
    { env: environment },
  );
  return Number(stdout);
};

const bundlePeers = async (outdir: string): Promise<void> => {
  await build({
    ...bundling,
    entryPoints: peers.map((name) => ({ in: `tests/bench/peers/${name}.ts`, out: name })),
    outdir,
    write: true,
  });
};

const gzippedKb = async (file: string): Promise<number> => gzipSync(await readFile(file)).length / 1024;

type Cost = { kb: number; ms: number };

/** Round by round, each bundle once, so that what else the machine does falls on all alike. */
const measureAll = async (files: ReadonlyMap<string, string>): Promise<Map<string, Cost>> => {
  const times = new Map([...files.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, file] of files) times.get(name)?.push(await importMs(file));
  const costs = [...files].map(
    async ([name, file]) => [name, { kb: await gzippedKb(file), ms: median(times.get(name) ?? []) }] as const,
  );
  return new Map(await Promise.all(costs));
};

const readingsOf = (costs: ReadonlyMap<string, Cost>): Reading[] => {
  const of = (name: string): Cost => costs.get(name) ?? { kb: Number.NaN, ms: Number.NaN };
  const own = allFunctions.map(({ name }) => name);
  return [
    ...peers.map((name) =>
      known(`${name}: gzipped, import`, `${of(name).kb.toFixed(0)} KB, ${of(name).ms.toFixed(1)} ms`),
    ),
    ...apiFunctions.map(({ name }) => atMost(`${name}: gzipped`, of(name).kb, mostGzippedKb, ' KB')),
    ...own.map((name) => atMost(`${name}: import ÷ floor`, of(name).ms / of('floor').ms, mostOverFloor)),
    atMost('applications: import ÷ express', of('applications').ms / of('express').ms, mostOverExpress),
    known('applications: import ÷ hono', of('applications').ms / of('hono').ms),
  ];
};

const measure = async () => {
  await bundleFunctions();
  const folder = await mkdtemp(join(tmpdir(), 'peers-'));
  try {
    await bundlePeers(folder);
    const own = allFunctions.map(({ name }) => [name, join(bundleOf(name), 'index.mjs')] as const);
    const others = peers.map((name) => [name, join(folder, `${name}.mjs`)] as const);
    return { readings: readingsOf(await measureAll(new Map([...others, ...own]))) };
  } finally {
    await rm(folder, { recursive: true });
  }
};

export const coldStart: Gauge = {
  name: 'cold-start',
  title: 'Cold start',
  how: `CPU time of importing each function's bundle in a fresh process, the median of ${rounds}, in turns. The floor is a
handler that only makes a DynamoDB client; express (with serverless-http) and hono carry the same operation, "apply", with
the same schemas and the same use case (\`tests/bench/peers/\`). All are bundled alike.`,
  measure,
};
