import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { languages } from '../../contract/language.ts';
import { inLanguage } from '../../web/shell/language.ts';
import { routes } from '../../web/shell/routes.ts';
import { phone } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';

const setup = setUpBrowser({ demo: false });

/** Public pages that are whole as they were prerendered. */
const whole = ['/account-requested', '/manual', '/privacy'];

const faultsOf = async (page: Page, path: string, address: string): Promise<string[]> => {
  await page.goto(address);
  const seen = (selector: string) => page.locator(selector).first().isVisible();
  const [box, shown] = await Promise.all([
    page.locator('h1').boundingBox(),
    page.locator('main').innerText(),
  ]);
  const faults: [boolean, string][] = [
    [!box || box.y + box.height > phone.height, 'no heading on the first screen'],
    [shown.length < 80, `hardly a word: ${shown}`],
    [
      (await seen('noscript p')) === whole.includes(path),
      `says ${whole.includes(path) ? '' : 'nothing '}of the script that it needs`,
    ],
    [await seen('.coming'), 'waits for what will not come'],
    [!(await seen('footer a[href^="tel:"]')), 'nobody to call'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => `${address}: ${fault}`);
};

test('what a phone puts on its home screen is in the language of the page', async () => {
  const page = await setup.page(phone, { script: false });
  for (const [language, name] of [
    ['en', 'Professionals'],
    ['sw', 'Wataalamu'],
  ] as const) {
    await page.goto(inLanguage('/', language));
    const address = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
    const manifest = (await (await page.request.get(address)).json()) as Record<string, string>;
    assert.deepEqual(
      [manifest.short_name, manifest.lang, manifest.start_url],
      [name, language, inLanguage('/', language)],
    );
  }
});

test('without a script every public page has its heading and words, and says where it needs one', async () => {
  const page = await setup.page(phone, { script: false });
  const faults: string[] = [];
  for (const { path } of routes.filter(({ access }) => access === 'anyone'))
    for (const language of languages)
      faults.push(...(await faultsOf(page, path, inLanguage(path, language))));
  assert.deepEqual(faults, []);
});
