import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newProfessional, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

const opensNextOfKin = async (page: Page, phone: string): Promise<void> => {
  await person.opens(page, '/sign-in?return=%2Fprofile%2Fnext-of-kin');
  await person.signsIn(page, phone, ownPassword);
  await person.reads(page, 'Next of kin');
  await page.getByLabel('Their full name').waitFor();
};
const fills = async (page: Page, name: string): Promise<void> => {
  await person.types(page, 'Their full name', name);
  await person.types(page, 'Their mobile number', '0112 345 678');
  await person.chooses(page, 'Relationship to you', 'Spouse');
};

test('the second of two tabs is told what the first saved, keeps what was typed, and may save over it', async () => {
  const { portal } = setup;
  const { phone, me } = await newProfessional(portal);
  const [first, second] = await Promise.all([setup.page(), setup.page()]);
  for (const tab of [first, second]) await opensNextOfKin(tab, phone);
  await fills(first, 'Kamau Njoroge');
  await fills(second, 'Njeri Kamau');
  await person.presses(first, 'Save');
  await first.getByText('✓ Saved.').waitFor();

  await person.presses(second, 'Save');
  await second.getByText('This section was changed in another place').waitFor();
  await second.locator('td', { hasText: 'Kamau Njoroge' }).waitFor();
  assert.equal(await second.getByLabel('Their full name').inputValue(), 'Njeri Kamau');
  assert.equal((await me()).profile.nextOfKin?.fullName, 'Kamau Njoroge');

  await person.presses(second, 'Save');
  await second.getByText('✓ Saved.').waitFor();
  assert.equal((await me()).profile.nextOfKin?.fullName, 'Njeri Kamau');
  assert.deepEqual([...first.problems, ...second.problems], []);
});
