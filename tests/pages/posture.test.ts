import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { languages } from '../../contract/language.ts';
import { inLanguage } from '../../web/shell/language.ts';
import { routes } from '../../web/shell/routes.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newPhone, newProfessional, ownPassword } from '../fixtures/people.ts';
import type { Portal } from '../fixtures/portal.ts';
import { opens, signsIn } from '../journeys/steps.ts';

/** What a browser is told to hold to, and whether it does. */
const number = newPhone();
const prepare = async (portal: Portal) => void (await newProfessional(portal, number));
const setup = setUpBrowser({ prepare });

const pages = routes.flatMap(({ path }) => languages.map((language) => inLanguage(path, language)));
const answers = [
  '/api/me',
  '/api/vacancies',
  '/api/nothing',
  '/nothing',
  '/sw/nothing',
  '/robots.txt',
  '/api/openapi.json',
];

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );

/** What is missing or too lax in the headers of an answer, a line each. */
const laxities = ({ headers }: Response): string[] => {
  const is = (name: string, pattern: RegExp) =>
    pattern.test(headers.get(name) ?? '') ? [] : [`${name}: ${headers.get(name)}`];
  const policy = directives(headers.get('content-security-policy') ?? '');
  const strict: Record<string, RegExp> = {
    'default-src': /^'none'$/,
    'script-src': /^'self'$/,
    'style-src': /^'self'$/,
    'connect-src': /^'self'$/,
    'form-action': /^'self'$/,
    'base-uri': /^'none'$/,
    'frame-ancestors': /^'none'$/,
  };
  return [
    ...is('strict-transport-security', /^max-age=(3[2-9]|[4-9]\d)\d{6}; includeSubDomains/i),
    ...is('x-frame-options', /^DENY$/),
    ...is('x-content-type-options', /^nosniff$/),
    ...is('referrer-policy', /^no-referrer$/),
    ...is('permissions-policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/),
    ...is('cross-origin-opener-policy', /^same-origin$/),
    ...is('cross-origin-resource-policy', /^same-origin$/),
    ...Object.entries(strict)
      .filter(([name, pattern]) => !pattern.test(policy.get(name) ?? ''))
      .map(([name]) => `${name} ${policy.get(name)}`),
    ...[...policy].filter(([, sources]) => /unsafe|\*|https?:/.test(sources)).map(String),
  ];
};

test('every page in both languages, every error and every answer of the API carries the strict headers', async () => {
  const found = await Promise.all(
    [...pages, ...answers].map(async (path) =>
      laxities(await fetch(`${setup.portal.url}${path}`)).map((lax) => `${path} ${lax}`),
    ),
  );
  assert.deepEqual(found.flat(), []);
});

test('no page has a script, a style or a handler written into it', async () => {
  const inline =
    /<script(?![^>]*\bsrc=)(?![^>]*application\/(ld\+)?json)[^>]*>|<style|\son\w+=|\sstyle=|javascript:/i;
  for (const path of pages) {
    const html = await (await fetch(`${setup.portal.url}${path}`)).text();
    assert.equal(inline.exec(html)?.[0], undefined, path);
  }
});

/** Tries to run script in a page in the ways that an injection would, and says which worked. */
const injected = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const worked: string[] = [];
    const ran = window as unknown as { ran?: (how: string) => void };
    ran.ran = (how) => worked.push(how);
    const script = document.createElement('script');
    script.textContent = "window.ran('inline script')";
    const image = document.createElement('div');
    image.innerHTML = `<img src="x" onerror="window.ran('event handler')">`;
    const link = document.createElement('a');
    link.href = "javascript:window.ran('address')";
    const strange = document.createElement('script');
    strange.src = `data:text/javascript,window.ran('data address')`;
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(script, strange, base);
    document.body.append(image, link);
    link.click();
    if (document.baseURI.startsWith('https://elsewhere')) worked.push('base');
    setTimeout("window.ran('text as code')" as unknown as () => void, 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return worked;
  });

test('a script that is injected into a page does not run, on any page', async () => {
  const page = await setup.page();
  for (const { path } of routes.filter((route) => route.access === 'anyone' && route.path !== '/sign-out')) {
    await opens(page, path);
    assert.deepEqual(await injected(page), [], path);
  }
});

test('no other site can put the portal into a frame', async () => {
  const attacker = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').searchParams.get('page') ?? '/';
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><iframe src="${setup.portal.url}${path}"></iframe>`);
  });
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
  const { port } = attacker.address() as AddressInfo;
  try {
    const page = await setup.page();
    for (const path of ['/', '/sign-in', '/apply', '/officer/vacancies']) {
      await page.goto(`http://127.0.0.1:${port}/?page=${path}`);
      const inside = page.frames()[1];
      assert.equal(
        await inside
          ?.locator('h1')
          .count()
          .catch(() => 0),
        0,
        path,
      );
    }
  } finally {
    attacker.closeAllConnections();
    attacker.close();
  }
});

test('who is signed in has cookies that no script reads and no other site sends, and nothing secret in storage', async () => {
  const page = await setup.page();
  await opens(page, '/sign-in');
  await signsIn(page, number, ownPassword);
  await page.waitForURL(/dashboard/);
  const cookies = await page.context().cookies(`${setup.portal.url}/api/sessions`);
  assert.deepEqual(cookies.map(({ name }) => name).sort(), ['__Secure-device', '__Secure-refresh']);
  for (const { name, httpOnly, secure, sameSite, path, domain } of cookies)
    assert.deepEqual(
      { name, httpOnly, secure, sameSite, path, domain },
      { name, httpOnly: true, secure: true, sameSite: 'Strict', path: '/api/sessions', domain: 'localhost' },
    );
  const kept = await page.evaluate(() => [
    document.cookie,
    ...[localStorage, sessionStorage].flatMap((storage) => Object.values({ ...storage })),
  ]);
  for (const text of kept) assert.doesNotMatch(String(text), /eyJ|254\d{9}|three words/);
});
