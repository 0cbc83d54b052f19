import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { beforeAll, test } from 'vitest';
import type { Vacancy } from '../../contract/vacancy.ts';
import { demoStaff } from '../../local/demo.ts';
import { desktop } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import { fillProfile, newProfessional, officer } from '../fixtures/people.ts';
import * as desk from './officer-steps.ts';
import * as person from './steps.ts';

const setup = setUpBrowser({ demo: true });
let vacancyId: string;
let ofTheCountry: string;

const published = async (changes: object): Promise<string> => {
  const { token } = await officer(setup.portal);
  const body = { ...comingVacancy(), ...changes };
  const made = await setup.portal.api<Vacancy>('POST /api/officer/vacancies', { token, body });
  await setup.portal.api(`POST /api/officer/vacancies/${made.body.vacancyId}/publish`, { token });
  return made.body.vacancyId;
};
beforeAll(async () => {
  vacancyId = await published({ positionsAvailable: 1 });
  ofTheCountry = await published({
    county: undefined,
    eligibility: { tscRegistered: true, worksInCounty: false },
  });
  for (let index = 0; index < 3; index++) {
    const one = await newProfessional(setup.portal);
    await fillProfile(setup.portal, one);
    await desk.hasApplied(setup.portal, one, vacancyId);
  }
});

const signedIn = async (which: 0 | 1 = 0): Promise<Page & { problems: string[] }> => {
  const page = await setup.page(desktop);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, demoStaff[which].phone, demoStaff[which].password);
  await person.reads(page, 'Manage vacancies');
  return page;
};
const rows = (page: Page) => page.locator('.officer-applicants tbody tr');

test('from a person to the next, and back to the list as it was; accepting beyond the positions asks', async () => {
  const page = await signedIn();
  await person.opens(page, `/officer/applications?vacancy=${vacancyId}&county=nairobi`);
  await page.getByText('0 of 1 positions accepted, 1 left').waitFor();
  await rows(page).first().getByRole('link').click();
  await page.getByRole('link', { name: /^Next: / }).click();
  await page.getByRole('link', { name: /^Previous: / }).waitFor();
  await desk.decides(page, 'Accept');
  await page.getByText('1 of 1 positions accepted, 0 left').waitFor();
  await page.getByRole('link', { name: /^Next: / }).waitFor();
  await person.follows(page, 'All applications');
  await page.waitForURL(/county=nairobi/);
  await page.getByLabel('County of the applicant').waitFor();
  assert.deepEqual(await rows(page).locator('.govuk-tag').allTextContents(), [
    'Submitted',
    'Submitted',
    'Accepted',
  ]);

  await rows(page).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const question = dialog.getByLabel('Yes, accept 2 for 1 position.');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await dialog.getByText('Tick this if it is right; correct it if it is not.').first().waitFor();
  await question.check();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('2 of 1 positions accepted, 1 too many').waitFor();
  assert.deepEqual(page.problems, []);
});

test('an officer of a county is offered what the reach allows', async () => {
  const page = await signedIn(1);
  await person.opens(page, `/officer/vacancy?id=${ofTheCountry}`);
  await page.getByText('It is not of your county').waitFor();
  assert.equal(await page.getByRole('button', { name: /Extend|Close/ }).count(), 0);
  await person.opens(page, `/officer/applications?vacancy=${ofTheCountry}`);
  const county = page.getByLabel('County of the applicant');
  await county.waitFor();
  assert.deepEqual(await county.locator('option').allTextContents(), ['All counties', 'Nairobi']);
  await person.opens(page, `/officer/vacancy?id=${vacancyId}`);
  await page.getByRole('button', { name: 'Extend the deadline' }).waitFor();
  assert.deepEqual(page.problems, []);
});

test('the applications of a vacancy that does not exist say so', async () => {
  const page = await signedIn();
  await person.opens(page, '/officer/applications?vacancy=nosuchvacancy1');
  await page.getByText('This vacancy does not exist').first().waitFor();
});

test('the list of vacancies is searched by what they are called; the address and the tabs remember it', async () => {
  const page = await signedIn();
  const names = page.locator('.officer-table tbody th');
  await page.getByText('Position, examination, year or county').waitFor();
  await person.types(page, 'Search', 'supervisor nairobi');
  await person.presses(page, 'Show');
  await page.waitForURL(/text=supervisor(\+|%20)nairobi/);
  await names.filter({ hasText: 'Invigilator' }).first().waitFor({ state: 'detached' });
  await names.filter({ hasText: 'Supervisor, KCSE' }).first().waitFor();
  assert.ok((await names.allTextContents()).every((name) => name.startsWith('Supervisor')));
  await page.reload();
  await names.filter({ hasText: 'Supervisor, KCSE' }).first().waitFor();
  assert.equal(await page.getByLabel('Search').inputValue(), 'supervisor nairobi');
  await person.follows(page, 'Drafts');
  await page.waitForURL(/text=supervisor/);
  await page.getByText('No vacancy matches.').waitFor();
  assert.deepEqual(page.problems, []);
});
