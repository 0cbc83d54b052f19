import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { allFunctions } from './functions.ts';

/** The project's folder: paths do not depend on where a command was typed. */
export const projectFolder = join(import.meta.dirname, '..');
const functionsFolder = join(projectFolder, 'dist/functions');

/** The folder that is uploaded for a function. */
export const bundleOf = (name: string): string => join(functionsFolder, name);

/**
 * Bundles every function to `dist/functions/<name>/index.mjs` in one pass, the AWS SDK included
 * (`module` before `main`, else it cannot be tree-shaken), and writes what went into each to `meta.json`.
 */
export const bundleFunctions = async (): Promise<Metafile> => {
  await rm(functionsFolder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: allFunctions.map(({ name, entry }) => ({ in: entry, out: `${name}/index` })),
    outdir: functionsFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  await mkdir(functionsFolder, { recursive: true });
  await writeFile(join(functionsFolder, 'meta.json'), JSON.stringify(metafile));
  return metafile;
};

if (import.meta.main) await bundleFunctions();
