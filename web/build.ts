import { createHash } from 'node:crypto';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { compile } from 'sass';
import { council } from '../contract/council.ts';
import { type Language, languages } from '../contract/language.ts';
import { openapi } from '../contract/openapi.ts';
import type { Assets, RenderedPage } from './prerender.tsx';

const root = join(import.meta.dirname, '..');
const source = import.meta.dirname;

/** The folder that is served: what the site's bucket holds. */
export const siteFolder = join(root, 'dist', 'web');

/** Each language is a build of its own: the page carries no word of the other. */
const wordsIn = (language: Language): Plugin => ({
  name: 'words',
  setup: ({ onResolve }) => {
    onResolve({ filter: /messages\/en\// }, ({ path }) =>
      language === 'en'
        ? undefined
        : { path: join(source, path.replace(/^.*messages\/en\//, `messages/${language}/`)) },
    );
  },
});

const options = (language: Language) =>
  ({
    bundle: true,
    minify: true,
    format: 'esm' as const,
    jsx: 'automatic' as const,
    jsxImportSource: 'preact',
    define: { __LANGUAGE__: JSON.stringify(language) },
    plugins: [wordsIn(language)],
    absWorkingDir: root,
    metafile: true as const,
    logLevel: 'warning' as const,
  }) satisfies BuildOptions & { metafile: true };

const buildScripts = async (language: Language): Promise<Metafile> => {
  const { metafile } = await build({
    ...options(language),
    entryPoints: { [language]: join(source, 'main.tsx') },
    splitting: true,
    target: 'es2020',
    outdir: siteFolder,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: `assets/${language}-[name]-[hash]`,
  });
  return metafile;
};

const outputsOf = ({ outputs }: Metafile) =>
  Object.entries(outputs).map(([file, output]) => ({ ...output, url: file.replace(/^dist\/web/, '') }));

/** The scripts that a page needs besides the entry, so that the browser asks for them all at once. */
const scriptsOf = (metafile: Metafile, style: string): Assets => {
  const outputs = outputsOf(metafile);
  const entry = outputs.find(({ entryPoint }) => entryPoint === 'web/main.tsx');
  const chunkOf = (path: string): string[] => {
    const page = outputs.find(
      ({ entryPoint }) => entryPoint === `web/pages${path === '/' ? '/home' : path}.tsx`,
    );
    const statically = (one: typeof entry): string[] =>
      one
        ? one.imports
            .filter(({ kind }) => kind === 'import-statement')
            .map((each) => each.path.replace(/^dist\/web/, ''))
        : [];
    return [...new Set([...statically(entry), ...(page ? [page.url, ...statically(page)] : [])])].filter(
      (url) => url !== entry?.url,
    );
  };
  return { script: entry?.url ?? '', style, chunkOf };
};

const buildStyle = async (): Promise<string> => {
  const { css } = compile(join(source, 'styles', 'site.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules', 'govuk-frontend', 'dist')],
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'if-function'],
  });
  const colours = Object.entries(council.colours).map(([name, value]) => `--${name}:${value}`);
  const whole = `:root{${colours.join(';')}}${css.replace(/^\uFEFF|@charset "UTF-8";/g, '')}`;
  const url = `/assets/site-${createHash('sha256').update(whole).digest('hex').slice(0, 8)}.css`;
  await write(url.slice(1), whole);
  return url;
};

const write = async (file: string, content: string): Promise<void> => {
  await mkdir(dirname(join(siteFolder, file)), { recursive: true });
  await writeFile(join(siteFolder, file), content);
};

const renderPages = async (language: Language, assets: Assets): Promise<RenderedPage[]> => {
  const outfile = join(root, 'dist', 'prerender', `${language}.mjs`);
  await build({
    ...options(language),
    entryPoints: [join(source, 'prerender.tsx')],
    platform: 'node',
    outfile,
  });
  const prerender = (await import(
    `${pathToFileURL(outfile)}?${Date.now()}`
  )) as typeof import('./prerender.tsx');
  return prerender.renderPages(assets);
};

const buildLanguage = async (language: Language, style: Promise<string>): Promise<void> => {
  const metafile = await buildScripts(language);
  const pages = await renderPages(language, scriptsOf(metafile, await style));
  await Promise.all(pages.map(({ file, html }) => write(file, html)));
};

/** Builds the whole site into `dist/web`: pages in both languages, hashed assets, and the API's description. */
export const buildWeb = async (): Promise<void> => {
  await rm(siteFolder, { recursive: true, force: true });
  await mkdir(siteFolder, { recursive: true });
  const style = buildStyle();
  await Promise.all([
    cp(join(source, 'public'), siteFolder, { recursive: true }),
    write('api/openapi.json', JSON.stringify(openapi())),
    ...languages.map((language) => buildLanguage(language, style)),
  ]);
};

if (import.meta.main) await buildWeb();
