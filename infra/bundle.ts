import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { trimmed } from './bundle-trims.ts';
import { allFunctions } from './functions.ts';

/** The project's folder: paths do not depend on where a command was typed. */
export const projectFolder = join(import.meta.dirname, '..');
const functionsFolder = join(projectFolder, 'dist/functions');

/** The folder that is uploaded for a function. */
export const bundleOf = (name: string): string => join(functionsFolder, name);

/** Replaces a file whole, and only when it differs: others may be reading it, or writing the same. */
const settle = async (path: string, contents: string): Promise<void> => {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === contents) return;
  const fresh = join(functionsFolder, `${basename(dirname(path))}.${process.pid}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(fresh, contents);
  await rename(fresh, path);
};

/**
 * What the SDK would load for streamed events and in browsers only. It is not in the bundle: whatever a dynamic import
 * may reach is bundled behind checks whether it has run yet, and that is most of the SDK.
 */
export const neverLoaded = ['@smithy/core/event-streams', 'bowser'];

/** How every function is bundled: the AWS SDK included, `module` before `main`, else it cannot be tree-shaken. */
export const bundling = {
  absWorkingDir: projectFolder,
  outExtension: { '.js': '.mjs' },
  write: false,
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  external: neverLoaded,
  alias: { '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts') },
  legalComments: 'none',
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  plugins: [trimmed()],
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundles every function to `dist/functions/<name>/index.mjs` in one pass, and writes what went into each to `meta.json`. */
export const bundleFunctions = async (): Promise<Metafile> => {
  const { metafile, outputFiles } = await build({
    ...bundling,
    plugins: [trimmed(undefined, { everyTrim: true })],
    entryPoints: allFunctions.map(({ name, entry }) => ({ in: entry, out: `${name}/index` })),
    outdir: functionsFolder,
  });
  await Promise.all(outputFiles.map(({ path, text }) => settle(path, text)));
  await settle(join(functionsFolder, 'meta.json'), JSON.stringify(metafile));
  return metafile;
};

if (import.meta.main) await bundleFunctions();
