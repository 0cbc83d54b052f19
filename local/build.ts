import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageName } from '../infra/stages.ts';
import { withBuildLock } from './build-lock.ts';
import { fingerprintOf } from './fingerprint.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const site = join(dist, 'web');
const assemblies = join(dist, 'assemblies');
const siteMark = join(dist, 'web.fingerprint');
const keptMs = 3_600_000;

/** In a process of its own, so that the portal never carries a bundler. */
const run = async (script: string, ...args: string[]) => {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with code ${code}`);
};

const buildSite = async () => {
  const print = fingerprintOf(root, ['contract', 'web', 'docs', 'package-lock.json']);
  const built = await readFile(siteMark, 'utf8').catch(() => '');
  if (built === print && existsSync(join(site, 'index.html'))) return;
  await run('web/build.ts');
  await writeFile(siteMark, print);
};

const forgetOldAssemblies = async (current: string) => {
  for (const name of await readdir(assemblies)) {
    const { mtimeMs } = await stat(join(assemblies, name));
    if (name !== current && Date.now() - mtimeMs > keptMs)
      await rm(join(assemblies, name), { recursive: true, force: true });
  }
};

const buildAssembly = async (stage: StageName): Promise<string> => {
  const print = fingerprintOf(root, ['contract', 'functions', 'infra', 'dist/web', 'package-lock.json']);
  const name = `${stage}-${print}`;
  const folder = join(assemblies, name);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  await mkdir(assemblies, { recursive: true });
  await run('local/synthesize.ts', stage, fresh, site);
  await rename(fresh, folder);
  await forgetOldAssemblies(name);
  return folder;
};

/** Builds the site, the functions and the stacks' templates where something changed; the folder of the assembly. */
export const buildPortal = (stage: StageName = 'dev'): Promise<string> =>
  withBuildLock(join(dist, 'build.lock'), async () => {
    await buildSite();
    return buildAssembly(stage);
  });
