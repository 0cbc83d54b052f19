import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { demoStaff } from '../../local/demo.ts';
import { text } from '../../web/vacancies/vacancy.en.ts';
import { desktop } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import { translates } from '../fixtures/translator.ts';
import * as desk from './officer-steps.ts';
import * as person from './steps.ts';

/** Whatever changes on a page says what is, not what was, when a translator has put its own texts in the place of ours. */
const setup = setUpBrowser();

const says = (page: Page, selector: string, text: string) =>
  page.waitForFunction(
    ([where, what]) => document.querySelector(where)?.textContent?.replace(/[[\]]/g, '').trim() === what,
    [selector, text] as const,
  );

/** A page of somebody new whose profile lacks nothing. */
const signedIn = async (): Promise<Page & { problems: string[] }> => {
  const page = await setup.page();
  const professional = await newProfessional(setup.portal);
  await fillProfile(setup.portal, professional);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, professional.phone, ownPassword);
  await page.waitForURL(/dashboard/);
  await page.locator('meter').waitFor();
  return page;
};

test('an error is the one that is', async () => {
  const page = await setup.page();
  await person.opens(page, '/create-account');
  await page.locator('[name=phone]').fill('0722 645 678');
  await page.locator('button[type=submit]').click();
  await page.locator('#field-confirmPhone-error').waitFor();
  await translates(page);
  await page.locator('[name=confirmPhone]').fill('0722 645 679');
  await page.locator('button[type=submit]').click();
  await says(
    page,
    '#field-confirmPhone-error',
    'Error: The two numbers are not the same: enter your mobile number again.',
  );
  assert.match(await page.locator('.govuk-error-summary').innerText(), /not the same/);
  assert.doesNotMatch(await page.locator('main').innerText(), /Enter the mobile number again/);
  assert.deepEqual(page.problems, []);
});

test('a button says what it does now; what has not changed keeps its translation', async () => {
  const page = await setup.page();
  await person.opens(page, '/sw/sign-in');
  await translates(page);
  await page.locator('.password__toggle').click();
  await says(page, '.password__toggle', 'Ficha');
  await page.locator('.password__toggle').click();
  await says(page, '.password__toggle', 'Onyesha');
  assert.equal(await page.locator('label[for=field-password]').innerText(), '[Nenosiri]');
  assert.equal(await page.locator('label[for=field-password] > font').count(), 1);
  assert.deepEqual(page.problems, []);
});

test('what was being sent is sent no more when the answer is there', async () => {
  const page = await setup.page();
  await person.opens(page, '/sign-in');
  await translates(page);
  const held = Promise.withResolvers<void>();
  await page.route('**/api/sessions', async (route) => {
    await held.promise;
    await route.continue();
  });
  await person.signsIn(page, '0722 645 678', 'three words together');
  await says(page, 'form > [role=status]', 'Sending…');
  await page.waitForFunction(() => document.querySelector('form > [role=status] font'));
  held.resolve();
  await page.locator('.govuk-error-summary').waitFor();
  await says(page, 'form > [role=status]', '');
  assert.deepEqual(page.problems, []);
});

test('the number of vacancies is that of the last search', async () => {
  const { body } = await setup.portal.api<{ vacancies: unknown[] }>('GET /api/vacancies?position=driver');
  const page = await setup.page();
  await person.opens(page, '/vacancies');
  await page.locator('main [role=status]', { hasText: 'found' }).waitFor();
  await translates(page);
  await page.locator('[name=position]').selectOption('driver');
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/position=driver/);
  await says(page, 'main [role=status]', text.found(body.vacancies.length, false));
  assert.equal(await page.getByText('Searching…').count(), 0);
  assert.deepEqual(page.problems, []);
});

test('the meter and “Saved” are those of the page that is shown', async () => {
  const page = await signedIn();
  await translates(page);
  await page.locator('main a[href="/profile"]').click();
  await page.locator('main .entries button.linklike').last().click();
  await page.locator('main .entries button.linklike', { hasText: 'Yes' }).click();
  await page.locator('.govuk-inset-text[role=status]', { hasText: 'Saved' }).waitFor();
  const shown = await page.locator('main').innerText();
  assert.match(shown, /86% complete/);
  assert.doesNotMatch(shown, /Your profile is complete|Remove this entry|Loading/);
  assert.deepEqual(page.problems, []);
});

test('an officer reads how many are selected, and how it ended', async () => {
  const { token } = await officer(setup.portal);
  const body = operations.createVacancy.example;
  const made = await setup.portal.api<Vacancy>('POST /api/officer/vacancies', { token, body });
  const { vacancyId } = made.body;
  await setup.portal.api(`POST /api/officer/vacancies/${vacancyId}/publish`, { token });
  for (let index = 0; index < 2; index++) {
    const one = await newProfessional(setup.portal);
    await fillProfile(setup.portal, one);
    await desk.hasApplied(setup.portal, one, vacancyId);
  }
  const page = await setup.page(desktop);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, demoStaff[0].phone, demoStaff[0].password);
  await person.reads(page, 'Manage vacancies');
  await person.opens(page, `/officer/applications?vacancy=${vacancyId}`);
  const boxes = page.locator('.officer-applicants tbody input[type=checkbox]');
  await boxes.first().waitFor();
  await translates(page);
  const selected = (text: string) =>
    page
      .locator('[role=status]')
      .filter({ hasText: new RegExp(`^\\[?${text}\\]?$`) })
      .waitFor();
  await boxes.nth(0).check();
  await selected('1 person selected');
  await boxes.nth(1).check();
  await selected('2 people selected');
  await boxes.nth(0).uncheck();
  await selected('1 person selected');
  assert.deepEqual(page.problems, []);
});
