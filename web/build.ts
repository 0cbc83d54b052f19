import { createHash } from 'node:crypto';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeSplittingGroup, type OutputChunk, type RolldownOptions, rolldown } from 'rolldown';
import { compile } from 'sass';
import { council } from '../contract/council.ts';
import { type Language, languages } from '../contract/language.ts';
import { openapi } from '../contract/openapi.ts';
import { oldestBrowsers } from './oldest-browsers.ts';
import type { Assets, Rendered } from './prerender.tsx';
import { routes } from './shell/routes.ts';

const root = join(import.meta.dirname, '..');
const source = import.meta.dirname;

/** The folder that is served: what the site's bucket holds. */
export const siteFolder = join(root, 'dist', 'web');

/** Each language is a build of its own: the page carries no word of the other (`imports` of package.json). */
const options = (language: Language): RolldownOptions => ({
  cwd: root,
  resolve: { conditionNames: [language, 'import'] },
  transform: {
    target: Object.entries(oldestBrowsers).map(([browser, version]) => `${browser}${version}`),
    define: { __LANGUAGE__: JSON.stringify(language) },
  },
  logLevel: 'warn',
});

/**
 * Few files, as each costs a phone a request. A chunk is a folder, with what its modules need: what every page
 * needs, then what several pages share. A page, and what it alone needs, is a file of its own. The first takes first.
 */
const chunks: readonly { name: string; folders: readonly string[]; minShareCount?: number }[] = [
  { name: 'core', folders: ['shell', 'api'] },
  { name: 'forms', folders: ['forms'], minShareCount: 2 },
  { name: 'account', folders: ['account/forms', 'forms/checks'], minShareCount: 2 },
  { name: 'vacancies', folders: ['vacancies'], minShareCount: 2 },
  { name: 'choices', folders: ['forms/choices'], minShareCount: 2 },
  { name: 'details', folders: ['vacancies/details'], minShareCount: 2 },
];

const groups = chunks.map(
  ({ folders, ...chunk }, index): CodeSplittingGroup => ({
    ...chunk,
    priority: chunks.length - index,
    test: (module) => folders.some((folder) => dirname(module) === join(source, folder)),
  }),
);

const buildScripts = async (language: Language): Promise<OutputChunk[]> => {
  const bundle = await rolldown({
    ...options(language),
    input: { [language]: join(source, 'shell', 'main.tsx') },
    preserveEntrySignatures: false,
  });
  const { output } = await bundle.write({
    dir: siteFolder,
    format: 'es',
    minify: true,
    entryFileNames: 'assets/[name]-[hash].js',
    chunkFileNames: `assets/${language}-[name]-[hash].js`,
    codeSplitting: { groups },
  });
  await bundle.close();
  return output.filter((one) => one.type === 'chunk');
};

/** The address of a page's module: `account/pages/sign-in.tsx` is /sign-in, `officer/pages/vacancy.tsx` is /officer/vacancy. */
const addressOf = (module: string): string => {
  const [, feature, page] = /(\w+)\/pages\/([\w-]+)\.tsx$/.exec(module) ?? [];
  const addresses = routes.map(({ path }) => path);
  return page === 'home' ? '/' : (addresses.find((path) => path === `/${feature}/${page}`) ?? `/${page}`);
};

/** The scripts that a page needs besides the entry, so that the browser asks for them all at once. */
const scriptsOf = (chunks: readonly OutputChunk[], style: string): Assets => {
  const entry = chunks.find(({ isEntry }) => isEntry);
  const closure = (chunk: OutputChunk | undefined, found = new Set<OutputChunk>()): Set<OutputChunk> => {
    if (!chunk || found.has(chunk)) return found;
    found.add(chunk);
    for (const file of chunk.imports)
      closure(
        chunks.find(({ fileName }) => fileName === file),
        found,
      );
    return found;
  };
  const chunkOf = (path: string): string[] => {
    const page = chunks.find(({ facadeModuleId }) => facadeModuleId && addressOf(facadeModuleId) === path);
    const needed = new Set([...closure(entry), ...closure(page)]);
    return [...needed].filter((chunk) => chunk !== entry).map(({ fileName }) => `/${fileName}`);
  };
  return { script: `/${entry?.fileName}`, style, chunkOf };
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

const renderSite = async (language: Language, assets: Assets): Promise<Rendered[]> => {
  const file = join(root, 'dist', 'prerender', `${language}.mjs`);
  const bundle = await rolldown({
    ...options(language),
    input: join(source, 'prerender.tsx'),
    platform: 'node',
  });
  await bundle.write({ file, format: 'es', codeSplitting: false });
  await bundle.close();
  const prerender = (await import(
    `${pathToFileURL(file)}?${Date.now()}`
  )) as typeof import('./prerender.tsx');
  return prerender.renderSite(assets);
};

const buildLanguage = async (language: Language, style: Promise<string>): Promise<void> => {
  const chunks = await buildScripts(language);
  const files = await renderSite(language, scriptsOf(chunks, await style));
  await Promise.all(files.map(({ file, content }) => write(file, content)));
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
