import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { demoStaff } from '../../local/demo.ts';
import { carriedNames } from '../../web/shell/address.ts';
import type { Access } from '../../web/shell/route.ts';
import { routes } from '../../web/shell/routes.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();
const warning = '0700 000 999. WARNING: send KSh 500';
const query = new URLSearchParams(
  [...carriedNames.filter((name) => name !== 'text'), 'message'].map((name) => [name, warning]),
);

const pathsFor = (access: Access) =>
  routes.filter((route) => route.access === access && route.path !== '/sign-out').map(({ path }) => path);

/** Everything that a page says, what stands in its fields too. */
const said = async (page: Page, path: string): Promise<string> => {
  await person.opens(page, `${path}?${query}`);
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  const fields = await page
    .locator('input, textarea, select')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  return [await page.locator('main').innerText(), ...fields].join(' ');
};

const signsIn = async (page: Page, phone: string, password: string, heading: string) => {
  await person.opens(page, '/sign-in');
  await person.signsIn(page, phone, password);
  await person.reads(page, heading);
};

test("no page says a stranger's sentence that its address carries", async () => {
  const page = await setup.page();
  for (const path of pathsFor('anyone')) assert.doesNotMatch(await said(page, path), /WARNING|999/, path);
  const { phone } = await newProfessional(setup.portal);
  await signsIn(page, phone, ownPassword, 'My dashboard');
  for (const path of pathsFor('professional')) assert.doesNotMatch(await said(page, path), /WARNING/, path);
});

test('an officer is shown no such sentence either', async () => {
  const page = await setup.page();
  const { phone } = await officer(setup.portal);
  await signsIn(page, phone, demoStaff[0].password, 'Vacancies');
  for (const path of pathsFor('officer')) assert.doesNotMatch(await said(page, path), /WARNING/, path);
});

test('without a number in the address, the page for the code asks for it', async () => {
  const page = await setup.page();
  const { phone } = await newProfessional(setup.portal);
  await setup.portal.api('POST /api/password-resets', { body: { phone } });
  const { text } = await setup.portal.smsMatching(phone, /is your code/);
  await person.opens(page, `/reset-password?${query}`);
  await page.getByText('If your number has an account').waitFor();
  await person.types(page, 'Mobile number', `\u202a+${phone}\u202c`);
  await person.types(page, 'Code from the SMS', ` ${text.slice(0, 3)}\u00a0${text.slice(3, 6)}`);
  await person.types(page, 'New password', 'quite another one');
  await person.presses(page, 'Save the new password');
  await person.reads(page, 'Your new password is saved');
  assert.deepEqual(page.problems, []);
});
