import assert from 'node:assert/strict';
import { test } from 'vitest';
import { routes } from '../../web/shell/routes.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { budgets, queryOf, visitsOf } from './page-bytes.ts';

const setup = setUpBrowser();
const publicPages = routes.filter(({ access }) => access === 'anyone').map(({ path }) => path);

test('each public page is light on the first visit and lighter on the next', async () => {
  const { portal } = setup;
  const over: string[] = [];
  for (const path of publicPages) {
    const context = (await setup.page()).context();
    const { first, repeat } = await visitsOf(context, path + (await queryOf(portal, path)));
    await context.close();
    if (first.document + first.style > budgets.htmlAndCss) over.push(`${path}: HTML and CSS`);
    if (first.all > budgets.first) over.push(`${path}: ${first.all} B`);
    if (repeat.all > budgets.repeat) over.push(`${path}: ${repeat.all} B on coming back`);
  }
  assert.deepEqual(over, []);
});
