import assert from 'node:assert/strict';
import { test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newProfessional, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser({ demo: false });

test('a sub-county of an earlier list is shown, may be kept, and is offered to nobody else', async () => {
  const { portal } = setup;
  const somebody = await newProfessional(portal);
  const { method, path, example } = operations.saveWorkstation;
  const body = { ...example, county: 'narok', subCounty: 'kilgoris' };
  const saved = await portal.api(`${method} ${path}`, { token: somebody.token, body });
  assert.equal(saved.status, 200);

  const page = await setup.page();
  await person.opens(page, '/sign-in');
  await person.signsIn(page, somebody.phone, ownPassword);
  await person.reads(page, 'My dashboard');
  await person.opens(page, '/profile');
  await page.getByText('Kilgoris, Narok').waitFor();

  await person.opens(page, '/profile/workstation');
  const subCounty = page.getByLabel('Sub-county');
  const chosen = subCounty.locator('option:checked');
  await page.getByText('Kilgoris (earlier list)').waitFor({ state: 'attached' });
  assert.equal(await chosen.textContent(), 'Kilgoris (earlier list)');

  await person.chooses(page, 'County', 'Kirinyaga');
  await page.getByText('Kirinyaga East').waitFor({ state: 'attached' });
  assert.ok(!(await subCounty.locator('option').allTextContents()).join().includes('earlier list'));
  assert.deepEqual(page.problems, []);
});
