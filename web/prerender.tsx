import { renderToString } from 'preact-render-to-string';
import { text } from '#messages/shell/titles';
import { council } from '../contract/council.ts';
import { inLanguage, language } from './shell/language.ts';
import type { Route } from './shell/route.ts';
import { loadPage, Router } from './shell/router.tsx';
import { notFound, routes } from './shell/routes.ts';
import { documentTitle } from './shell/title.ts';

export type Assets = { script: string; style: string; chunkOf: (path: string) => readonly string[] };
/** A file of the site as it is written: a page, or what a page names. */
export type Rendered = { file: string; content: string };

const escapeHtml = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const manifestAddress = inLanguage('/manifest.webmanifest');

/** What a phone calls the portal on its home screen, and where it opens. */
const manifest = (): Rendered => ({
  file: manifestAddress.slice(1),
  content: JSON.stringify({
    name: `${council.shortName} ${council.portalName[language]}`,
    short_name: text.onHomeScreen,
    lang: language,
    start_url: inLanguage('/'),
    display: 'standalone',
    background_color: '#faf7f1',
    theme_color: council.colours.brandDark,
    icons: [{ src: '/emblem.svg', sizes: 'any', type: 'image/svg+xml' }],
  }),
});

/** The vacancies of the home page load while its script does. */
const preload = ({ path }: Route): string =>
  path === '/' ? '<link rel="preload" as="fetch" crossorigin="anonymous" href="/api/vacancies">\n' : '';

const head = (route: Route, { script, style, chunkOf }: Assets): string => `<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(documentTitle(route.title))}</title>
<meta name="description" content="${escapeHtml(text.description)}">
<meta name="theme-color" content="${council.colours.brandDark}">
<link rel="icon" href="/emblem.svg" type="image/svg+xml">
<link rel="manifest" href="${manifestAddress}">
<link rel="stylesheet" href="${style}">
${preload(route)}<link rel="modulepreload" href="${script}">
${chunkOf(route.path)
  .map((chunk) => `<link rel="modulepreload" href="${chunk}">`)
  .join('\n')}
<script type="module" src="${script}"></script>`;

const render = async (route: Route, assets: Assets): Promise<Rendered> => {
  const path = inLanguage(route.path);
  const first = { ...(await loadPage(new URL(`http://portal${path}`))), route };
  const body = renderToString(<Router first={first} />);
  const content = `<!doctype html>
<html lang="${language}">
<head>
${head(route, assets)}
</head>
<body><div id="app">${body}</div></body>
</html>
`;
  const file = route === notFound ? inLanguage('/404.html') : `${path.replace(/\/$/, '')}/index.html`;
  return { file: file.slice(1), content };
};

/** Every page of this language, as HTML that reads well before any script has come, and its manifest. */
export const renderSite = async (assets: Assets): Promise<Rendered[]> => [
  manifest(),
  ...(await Promise.all([...routes, notFound].map((route) => render(route, assets)))),
];
