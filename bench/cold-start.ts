import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Part } from '../contract/operation.ts';
import { operationsOf } from '../contract/operations/index.ts';
import { bundleFunctions, bundleOf, bundling } from '../infra/bundle.ts';
import { allFunctions, apiFunctions } from '../infra/functions.ts';
import { eventOf } from './events.ts';
import { atMost, type Gauge, known, median, type Reading } from './gauge.ts';

const rounds = 15;
const peers = ['floor', 'express', 'hono'] as const;
const mostGzippedKb = 130;
const [mostOverFloor, mostOverExpress] = [1.15, 0.7];

/** Imports a bundle as Lambda does and says the CPU time that it took, alone and with its first request. */
const script = `
const before = process.cpuUsage();
const { handler } = await import(process.argv[1]);
const imported = process.cpuUsage(before);
if (process.argv[2]) await handler(JSON.parse(process.argv[2]), {});
const answered = process.cpuUsage(before);
process.stderr.write(JSON.stringify([imported, answered].map(({ user, system }) => (user + system) / 1000)));
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

/** A first request is answered by a cloud that knows nothing: what it costs is the edge and the first calls of the SDK. */
const startMs = async (file: string, event: string, cloud: string): Promise<[number, number]> => {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', script, file, event],
    { env: { ...environment, AWS_ENDPOINT_URL: cloud } },
  );
  return JSON.parse(stderr);
};

const emptyCloud = createServer((request, response) => {
  request
    .resume()
    .on('end', () => response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}'));
});

/** The first operation of a function's part; nothing for workers and peers. */
const firstRequest = (name: string): string => {
  const operation = operationsOf(name as Part)[0];
  return operation ? JSON.stringify(eventOf(operation)) : '';
};

const bundlePeers = async (outdir: string): Promise<void> => {
  await build({
    ...bundling,
    entryPoints: peers.map((name) => ({ in: `bench/peers/${name}.ts`, out: name })),
    outdir,
    write: true,
  });
};

const gzippedKb = async (file: string): Promise<number> => gzipSync(await readFile(file)).length / 1024;

type Cost = { kb: number; ms: number; first: number };

/** Round by round, each bundle once, so that what else the machine does falls on all alike. */
const measureAll = async (files: ReadonlyMap<string, string>, cloud: string): Promise<Map<string, Cost>> => {
  const times = new Map([...files.keys()].map((name) => [name, [] as [number, number][]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, file] of files) times.get(name)?.push(await startMs(file, firstRequest(name), cloud));
  const costs = [...files].map(async ([name, file]) => {
    const [imports, firsts] = [0, 1].map((which) =>
      median((times.get(name) ?? []).map((pair) => pair[which] ?? 0)),
    );
    return [name, { kb: await gzippedKb(file), ms: imports ?? 0, first: firsts ?? 0 }] as const;
  });
  return new Map(await Promise.all(costs));
};

const readingsOf = (costs: ReadonlyMap<string, Cost>): Reading[] => {
  const of = (name: string): Cost => costs.get(name) ?? { kb: Number.NaN, ms: Number.NaN, first: Number.NaN };
  const own = allFunctions.map(({ name }) => name);
  return [
    ...peers.map((name) =>
      known(`${name}: gzipped, import`, `${of(name).kb.toFixed(0)} KB, ${of(name).ms.toFixed(1)} ms`),
    ),
    ...apiFunctions.map(({ name }) => atMost(`${name}: gzipped`, of(name).kb, mostGzippedKb, ' KB')),
    ...own.map((name) => atMost(`${name}: import ÷ floor`, of(name).ms / of('floor').ms, mostOverFloor)),
    atMost('applications: import ÷ express', of('applications').ms / of('express').ms, mostOverExpress),
    known('applications: import ÷ hono', of('applications').ms / of('hono').ms),
    ...apiFunctions.map(({ name }) => known(`${name}: import and first request`, of(name).first, ' ms')),
  ];
};

const measure = async () => {
  await bundleFunctions();
  const folder = await mkdtemp(join(tmpdir(), 'peers-'));
  emptyCloud.listen(0, '127.0.0.1');
  await once(emptyCloud, 'listening');
  const { port } = emptyCloud.address() as AddressInfo;
  try {
    await bundlePeers(folder);
    const own = allFunctions.map(({ name }) => [name, join(bundleOf(name), 'index.mjs')] as const);
    const others = peers.map((name) => [name, join(folder, `${name}.mjs`)] as const);
    return {
      readings: readingsOf(await measureAll(new Map([...others, ...own]), `http://127.0.0.1:${port}`)),
    };
  } finally {
    emptyCloud.close();
    await rm(folder, { recursive: true });
  }
};

export const coldStart: Gauge = {
  name: 'cold-start',
  title: 'Cold start',
  how: `CPU time of importing each function's bundle in a fresh process, the median of ${rounds}, in turns. The floor is a
handler that only makes a DynamoDB client; express (with serverless-http) and hono carry the same operation, "apply", with
the same schemas and the same use case (\`bench/peers/\`). All are bundled alike. The first request is
the first operation of a part, answered by a cloud that knows nothing.`,
  whyMissed: `what a part imports beside the table's client (middy, its own schemas, the clients of SQS and Cognito) costs more than
a seventh of that client. It was a quarter to three quarters when it was first measured; what was taken away since is in
[decision 20](../decisions/0020-schemas-on-demand.md) and [decision 21](../decisions/0021-what-a-bundle-leaves-out.md). The goal stands,
because every new library shows against it. What no change may pass is held by \`infra/bundle.test.ts\`: the size of each bundle, and
the built-in modules that it loads.`,
  measure,
};
