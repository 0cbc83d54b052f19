import assert from 'node:assert/strict';
import { test } from 'vitest';
import { demoStaff } from '../../local/demo.ts';
import { desktop } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import { fillProfile, newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import * as desk from './officer-steps.ts';

import * as person from './steps.ts';

const setup = setUpBrowser();

const writes = async (change: object) => {
  const { token } = await officer(setup.portal);
  const body = { ...comingVacancy(), county: undefined, ...change };
  const { body: written } = await setup.portal.api<{ vacancyId: string }>('POST /api/officer/vacancies', {
    token,
    body,
  });
  return { token, vacancyId: written.vacancyId };
};

const opensAsOfficer = async (path: string) => {
  const page = await setup.page(desktop);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, demoStaff[0].phone, demoStaff[0].password);
  await person.reads(page, 'Manage vacancies');
  await person.opens(page, path);
  return page;
};

test('an officer corrects a published vacancy, knows who will hear of it, and those who applied are told', async () => {
  const { portal } = setup;
  const [{ token, vacancyId }, applicant] = await Promise.all([
    writes({ eligibility: { tscRegistered: true, worksInCounty: false } }),
    newProfessional(portal),
  ]);
  await fillProfile(portal, applicant);
  await portal.api(`POST /api/officer/vacancies/${vacancyId}/publish`, { token });
  await desk.hasApplied(portal, applicant, vacancyId);

  const page = await opensAsOfficer(`/officer/vacancy?id=${vacancyId}`);
  await person.follows(page, 'Correct it');
  await person.reads(page, 'Correct a vacancy');
  await page.getByText('The examination, activity, position, county').waitFor();
  await person.types(page, 'Positions available', '900');
  await page.getByText('No SMS goes out. Those who applied are told when').waitFor();
  await person.types(page, 'Pay per day', '0');
  await page.getByText('An SMS goes to the 1 person whose application stands, about: Pay per day').waitFor();
  await person.presses(page, 'Save the correction');
  await page.getByRole('link', { name: /Tick this if it is right/ }).waitFor();
  await person.types(page, 'Pay per day', '650');
  await person.typesDate(page, 'First day of work', ['8', '11', '2027']);
  await person.types(page, 'Reason', 'The timetable changed.');
  await person.presses(page, 'Save the correction');
  await page.getByText('Corrected').first().waitFor();
  await page.getByText('8 November 2027').first().waitFor();
  const { text } = await portal.smsMatching(applicant.phone, /^Changed/);
  assert.match(text, /^Changed \(pay, start\): Invigilator, KCSE 2027: http/);
  assert.deepEqual(page.problems, []);
});

test('what comes next is corrected in both languages; who is accepted is told, and reads it', async () => {
  const { portal } = setup;
  const [{ token, vacancyId }, applicant] = await Promise.all([writes({}), newProfessional(portal)]);
  await fillProfile(portal, applicant);
  await portal.api(`POST /api/officer/vacancies/${vacancyId}/publish`, { token });
  await desk.hasApplied(portal, applicant, vacancyId);
  const { professionalId } = await applicant.me();
  await portal.api('POST /api/officer/decisions', {
    token,
    body: { vacancyId, decision: 'accept', professionalIds: [professionalId] },
  });
  await portal.smsMatching(applicant.phone, /^Accepted.* Your station comes by 20 October\.$/);

  const page = await opensAsOfficer(`/officer/vacancy-correct?id=${vacancyId}`);
  await person.types(page, 'What comes next, in English', 'Report to your centre on 25 October.');
  await page.getByText('An SMS goes to the 1 person whose application stands, about: What comes').waitFor();
  await person.types(page, 'What comes next, in Kiswahili', '');
  await person.presses(page, 'Save the correction');
  await page.getByRole('link', { name: 'Enter what comes next in Kiswahili' }).waitFor();
  await person.types(page, 'What comes next, in Kiswahili', 'Ripoti kituoni tarehe 25 Oktoba.');
  await person.presses(page, 'Save the correction');
  await page.getByText('Report to your centre on 25 October.').first().waitFor();
  await portal.smsMatching(applicant.phone, /^Changed \(next\): Invigilator/);

  const mobile = await setup.page();
  await person.opens(mobile, '/sign-in');
  await person.signsIn(mobile, applicant.phone, ownPassword);
  await person.reads(mobile, 'My dashboard');
  await person.opens(mobile, `/application?vacancy=${vacancyId}`);
  await mobile.getByText('You are accepted. Report to your centre on 25 October.').waitFor();
  assert.deepEqual([...page.problems, ...mobile.problems], []);
});

test('two officers correct one vacancy: the second sees what the first saved, and loses nothing', async () => {
  const { token, vacancyId } = await writes({});
  await setup.portal.api(`POST /api/officer/vacancies/${vacancyId}/publish`, { token });
  const page = await opensAsOfficer(`/officer/vacancy-correct?id=${vacancyId}`);
  await person.types(page, 'Number of days', '20');
  const { positionsAvailable, startDate, deadline, description } = comingVacancy();
  const other = {
    positionsAvailable,
    startDate,
    deadline,
    description,
    days: 16,
    payPerDay: 700,
    version: 2,
  };
  const { status } = await setup.portal.api(`POST /api/officer/vacancies/${vacancyId}/correct`, {
    token,
    body: other,
  });
  assert.equal(status, 200);
  await person.presses(page, 'Save the correction');
  await person.presses(page, /Keep mine/);
  await person.presses(page, 'Save the correction');
  await page.waitForURL(/officer\/vacancy\?/);
  const { body } = await setup.portal.api<{ days: number; version: number }>(
    `GET /api/officer/vacancies/${vacancyId}`,
    { token },
  );
  assert.deepEqual([body.days, body.version], [20, 4]);
});

test('no pay and another year are asked about before a vacancy is published', async () => {
  const { vacancyId } = await writes({ payPerDay: 0, year: 2026 });
  const page = await opensAsOfficer(`/officer/vacancy?id=${vacancyId}`);
  await person.presses(page, 'Publish');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  assert.equal(await dialog.getByRole('link', { name: /Tick this if it is right/ }).count(), 2);
  await dialog.getByLabel('There is no pay for this work: KSh 0 a day').check();
  await dialog.getByLabel('The work starts in 2027, for an examination of 2026').check();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published. The SMS alerts are on their way.').waitFor();
  assert.deepEqual(page.problems, []);
});
