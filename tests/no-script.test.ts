import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../contract/language.ts';
import { inLanguage } from '../web/shell/language.ts';
import { routes } from '../web/shell/routes.ts';
import { phone } from './browser.ts';
import { openStage } from './journeys/stage.ts';

const stage = openStage({ demo: false });

/** Public pages that are whole as they were prerendered. */
const whole = ['/account-requested', '/manual', '/privacy'];

test('without a script every public page has its heading and words, and says where it needs one', async () => {
  const page = await stage.page(phone, { script: false });
  const faults: string[] = [];
  for (const { path } of routes.filter(({ access }) => access === 'anyone'))
    for (const language of languages) {
      const address = inLanguage(path, language);
      await page.goto(address);
      const [box, shown] = await Promise.all([
        page.locator('h1').boundingBox(),
        page.locator('main').innerText(),
      ]);
      if (!box || box.y + box.height > phone.height)
        faults.push(`${address}: no heading on the first screen`);
      if (shown.length < 80) faults.push(`${address}: hardly a word: ${shown}`);
      if ((await page.locator('noscript p').first().isVisible()) === whole.includes(path))
        faults.push(`${address}: says ${whole.includes(path) ? '' : 'nothing '}of the script that it needs`);
      if (await page.locator('.coming').first().isVisible())
        faults.push(`${address}: waits for what will not come`);
      if (!(await page.locator('footer a[href^="tel:"]').first().isVisible()))
        faults.push(`${address}: nobody to call`);
    }
  assert.deepEqual(faults, []);
});
