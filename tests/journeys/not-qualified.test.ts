import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

test('who may not apply is told what is missing before anything is typed, on every way to the form', async () => {
  const { portal } = setup;
  const page = await setup.page();
  const somebody = await newProfessional(portal);
  const { body } = await portal.api<{ vacancies: { vacancyId: string }[] }>(
    'GET /api/vacancies?position=driver',
  );
  const id = body.vacancies[0]?.vacancyId;
  await person.opens(page, `/vacancy?id=${id}`);
  await person.follows(page, 'Sign in to apply');
  await person.reads(page, 'Sign in');
  await person.signsIn(page, somebody.phone, ownPassword);
  await page.getByText('Personal details').first().waitFor();
  await person.opens(page, `/apply?vacancy=${id}`);
  await person.follows(page, 'Personal details');
  await person.reads(page, 'Personal details');
  await person.follows(page, 'Back without saving');
  await person.reads(page, /^Driver, /);

  await fillProfile(portal, somebody);
  for (const address of [`/vacancy?id=${id}`, `/apply?vacancy=${id}`]) {
    await person.opens(page, address);
    await page.getByText('You do not qualify for this vacancy').waitFor();
    await page.getByText('It needs: Driver.').waitFor();
    await page.getByText('Your profile says: Teacher.').waitFor();
  }
  assert.equal(await page.getByRole('button', { name: 'Submit the application' }).count(), 0);
  await person.opens(page, `/application?vacancy=${id}`);
  await page.getByText('You have not applied for this vacancy.').waitFor();
  assert.deepEqual(page.problems, []);
});
