import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, ownPassword } from '../fixtures/people.ts';
import { hasApplied } from './officer-steps.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

test('a person finds the language of our SMS on the dashboard, changes it, and is written to in it', async () => {
  const { portal } = setup;
  const professional = await newProfessional(portal);
  await fillProfile(portal, professional);
  const page = await setup.page();
  await person.opens(page, '/sign-in');
  await person.signsIn(page, professional.phone, ownPassword);
  await page.getByText('Our SMS to you are in English.').waitFor();
  await person.follows(page, /^Change .*language of our SMS/);
  await page.getByRole('group', { name: 'Language of our SMS' }).getByLabel('Kiswahili').check();
  await person.presses(page, 'Save');
  await page.getByText('Saved.').waitFor();
  await person.opens(page, '/dashboard');
  await page.getByText('Our SMS to you are in Kiswahili.').waitFor();

  const { body } = await portal.api<{ vacancies: { vacancyId: string }[] }>(
    'GET /api/vacancies?examination=kcse&position=invigilator',
  );
  await hasApplied(portal, professional, body.vacancies[0]?.vacancyId ?? '');
  assert.match(
    (await portal.smsMatching(professional.phone, /Ombi limepokelewa/)).text,
    /Utajulishwa uamuzi/,
  );
  assert.deepEqual(page.problems, []);
});
