import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { beforeAll, test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();
let script: string;
let html: string;

beforeAll(async () => {
  const bundle = await rolldown({ input: `${import.meta.dirname}/every-control.tsx`, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name: 'everyControl', exports: 'named' });
  script = output[0].code;
  html = new Function(`${script}; return everyControl.html();`)();
});

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const held = async (page: Page) => JSON.parse(await page.locator('output').innerText());

/** Every control as it stands in the page: its name, and what it holds. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[name]')].map(({ name, type, checked, value }) =>
      type === 'checkbox' || type === 'radio' ? [name, value, checked] : [name, value],
    ),
  );

test('what was typed, ticked and unticked before the script came is what every control holds then', async () => {
  const page = await setup.page();
  await page.setContent(`<div id="app">${html}</div>`);
  await group(page, 'ticked').getByLabel('two').check();
  await group(page, 'ticked').getByLabel('three').check();
  await group(page, 'only').getByLabel('one').check();
  await group(page, 'box').getByLabel('yes').uncheck();
  await group(page, 'chosen').getByLabel('three').check();
  await page.getByLabel('picked').selectOption('three');
  await person.typesDate(page, 'date', ['9', '1', '2012']);
  await page.getByLabel('text', { exact: true }).fill('typed');
  await page.getByLabel('password', { exact: true }).fill('secret');
  await page.getByLabel('paragraphs').fill('one\ntwo');
  const before = await shown(page);
  await page.addScriptTag({ content: `${script}; everyControl.start(document.getElementById('app'));` });
  const expected = {
    ticked: 'one,two,three',
    only: 'one',
    box: '',
    kept: 'one,two',
    chosen: 'three',
    picked: 'three',
    date: '2012-1-9',
    text: 'typed',
    password: 'secret',
    paragraphs: 'one\ntwo',
  };
  await page.waitForFunction(() => document.querySelector('output')?.textContent?.includes('typed'));
  assert.deepEqual(await held(page), expected);
  assert.deepEqual(await shown(page), before);
});

test('controls that change in the same instant, as when a browser fills them in, all count', async () => {
  const page = await setup.page();
  await page.setContent(`<div id="app">${html}</div>`);
  await page.addScriptTag({ content: `${script}; everyControl.start(document.getElementById('app'));` });
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('[name="ticked"]:not(:checked)'))
      box.click();
    for (const part of document.querySelectorAll<HTMLInputElement>('[data-part]')) {
      part.value = part.dataset.part === 'year' ? '1985' : '12';
      part.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.waitForFunction(() => document.querySelector('output')?.textContent?.includes('1985'));
  const { ticked, date } = await held(page);
  assert.deepEqual([ticked, date], ['one,two,three', '1985-12-12']);
});

test('a search chosen before the script came is searched, also where the address has one already', async () => {
  const page = await setup.page();
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto('/vacancies?county=nairobi', { waitUntil: 'commit' });
  await person.chooses(page, 'Examination', 'KCSE');
  await person.chooses(page, 'Activity', 'Invigilation');
  arrive();
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  await person.presses(page, 'Search');
  await page.waitForURL(/examination=kcse/);
  const query = new URL(page.url()).searchParams;
  assert.deepEqual(Object.fromEntries(query), {
    examination: 'kcse',
    activity: 'invigilation',
    county: 'nairobi',
  });
});
