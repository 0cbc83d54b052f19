import { renderToString } from 'preact-render-to-string';
import { text } from '#messages/shell/titles';
import { council } from '../contract/council.ts';
import { inLanguage, language } from './shell/language.ts';
import type { Route } from './shell/route.ts';
import { loadPage, Router } from './shell/router.tsx';
import { notFound, routes } from './shell/routes.ts';
import { documentTitle } from './shell/title.ts';

export type Assets = { script: string; style: string; chunkOf: (path: string) => readonly string[] };
export type RenderedPage = { file: string; html: string };

const escapeHtml = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The vacancies of the home page load while its script does. */
const preload = ({ path }: Route): string =>
  path === '/' ? '<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/vacancies">\n' : '';

const head = (route: Route, { script, style, chunkOf }: Assets): string => `<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(documentTitle(route.title))}</title>
<meta name="description" content="${escapeHtml(text.description)}">
<meta name="theme-color" content="${council.colours.brandDark}">
<link rel="icon" href="/emblem.svg" type="image/svg+xml">
<link rel="manifest" href="/manifest.webmanifest">
<link rel="stylesheet" href="${style}">
${preload(route)}<link rel="modulepreload" href="${script}">
${chunkOf(route.path)
  .map((chunk) => `<link rel="modulepreload" href="${chunk}">`)
  .join('\n')}
<script type="module" src="${script}"></script>`;

const render = async (route: Route, assets: Assets): Promise<RenderedPage> => {
  const path = inLanguage(route.path);
  const first = { ...(await loadPage(new URL(`http://portal${path}`))), route };
  const body = renderToString(<Router first={first} />);
  const html = `<!doctype html>
<html lang="${language}">
<head>
${head(route, assets)}
</head>
<body><div id="app">${body}</div></body>
</html>
`;
  const file = route === notFound ? inLanguage('/404.html') : `${path.replace(/\/$/, '')}/index.html`;
  return { file: file.slice(1), html };
};

/** Every page of this language, as HTML that reads well before any script has come. */
export const renderPages = (assets: Assets): Promise<RenderedPage[]> =>
  Promise.all([...routes, notFound].map((route) => render(route, assets)));
