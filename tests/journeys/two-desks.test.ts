import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import type { Vacancy } from '../../contract/vacancy.ts';
import { desktop } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import { fillProfile, newPhone, newProfessional, officer, type Professional } from '../fixtures/people.ts';
import * as desk from './officer-steps.ts';
import * as person from './steps.ts';

const setup = setUpBrowser({ demo: true });
const staffPassword = 'officer of the tests';

/** An officer of the whole country at a desk of their own; without a name as staff were made before they had names. */
const opensADesk = async (name = 'Peter Otieno'): Promise<Page & { problems: string[] }> => {
  const { phone } = await officer(setup.portal, { phone: newPhone(), counties: [], name });
  const page = await setup.page(desktop);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, phone, staffPassword);
  await person.reads(page, 'Manage vacancies');
  return page;
};

const published = async (): Promise<string> => {
  const { token } = await officer(setup.portal);
  const questions = [{ id: 'paper', en: 'Which paper?', sw: 'Karatasi ipi?', required: false }];
  const draft = { ...comingVacancy(), questions };
  const { body } = await setup.portal.api<Vacancy>('POST /api/officer/vacancies', { token, body: draft });
  await setup.portal.api(`POST /api/officer/vacancies/${body.vacancyId}/publish`, { token });
  return body.vacancyId;
};

const applies = ({ token }: Professional, vacancyId: string, paper: string) =>
  setup.portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
    token,
    body: { declaration: true, answers: { paper } },
  });

const applicants = async (vacancyId: string, howMany: number): Promise<Professional[]> => {
  const people = await Promise.all(Array.from({ length: howMany }, () => newProfessional(setup.portal)));
  for (const one of people) {
    await fillProfile(setup.portal, one);
    assert.equal((await applies(one, vacancyId, 'Paper 1')).status, 201);
    await setup.portal.smsMatching(one.phone, /Application received/);
  }
  return people;
};

const textsTo = async ({ phone }: Professional): Promise<string[]> =>
  (await setup.portal.smsTo(phone)).map(({ text }) => text);
const result = (page: Page) => page.getByRole('region', { name: 'Result' });
const rows = (page: Page) => page.locator('.officer-applicants tbody tr');

test('two desks on one list: who decides second is told, nobody gets two answers, and may decide anew', async () => {
  const vacancyId = await published();
  const people = await applicants(vacancyId, 3);
  const [first, second] = await Promise.all([opensADesk('Wanjiru Kamau'), opensADesk()]);
  for (const page of [first, second]) await person.opens(page, `/officer/applications?vacancy=${vacancyId}`);
  await second.getByLabel('Select all 3 on this page').waitFor();
  await desk.decidesOnAll(first, 'Accept', 3);
  for (const one of people) await setup.portal.smsMatching(one.phone, /Accepted/);

  await desk.decidesOnAll(second, 'Reject', 3, 'The positions are filled.');
  await result(second).getByText('3 people: changed since you saw them.').waitFor();
  assert.equal(
    await result(second)
      .getByText(/Changed, now Accepted \(by Wanjiru Kamau, .*\)/)
      .count(),
    3,
  );
  assert.equal(await rows(second).getByText('Changed since you saw it').count(), 3);
  assert.equal(await rows(second).getByText('Accepted', { exact: true }).count(), 3);
  await second.getByText('3 people selected').waitFor();
  for (const one of people) assert.ok(!(await textsTo(one)).some((text) => /Not successful/i.test(text)));

  await desk.decides(second, 'Reject', 'The positions are filled.');
  await result(second).getByText('3 people: done.').waitFor();
  for (const one of people) await setup.portal.smsMatching(one.phone, /Not successful/i);
  assert.deepEqual([...first.problems, ...second.problems], []);
});

test('who withdrew and applied again with other answers is not decided by the answers of before', async () => {
  const vacancyId = await published();
  const [one] = await applicants(vacancyId, 1);
  assert.ok(one);
  const { professionalId } = await one.me();
  const page = await opensADesk();
  await person.opens(page, `/officer/application?vacancy=${vacancyId}&person=${professionalId}`);
  await page.getByText('Paper 1').waitFor();
  await setup.portal.api(`DELETE /api/me/applications/${vacancyId}`, { token: one.token });
  assert.equal((await applies(one, vacancyId, 'Paper 2')).status, 201);

  await desk.decides(page, 'Accept');
  await result(page).getByText('1 person: changed since you saw it.').waitFor();
  await result(page)
    .getByText(/Changed, now Submitted \(by the applicant, .*\)/)
    .waitFor();
  await page.getByText('Paper 2').waitFor();
  assert.ok(!(await textsTo(one)).some((text) => /Accepted/.test(text)));
  await desk.decides(page, 'Accept');
  await setup.portal.smsMatching(one.phone, /Accepted/);
  assert.deepEqual(page.problems, []);
});

test('a vacancy that another desk extended is not closed by who has not seen it', async () => {
  const vacancyId = await published();
  const [first, second] = await Promise.all([opensADesk('Wanjiru Kamau'), opensADesk('')]);
  for (const page of [first, second]) {
    await person.opens(page, `/officer/vacancy?id=${vacancyId}`);
    await page.getByRole('button', { name: 'Close the vacancy' }).waitFor();
  }
  await desk.extends(first, ['15', '10', '2027']);
  await person.presses(second, 'Close the vacancy');
  await second.getByRole('dialog').getByRole('button', { name: 'Close the vacancy' }).click();
  await second
    .getByText('Somebody changed this vacancy after you opened it, and nothing was done.')
    .waitFor();
  await second.getByText('15 October 2027').first().waitFor();
  await desk.closes(second, 'Enough people were found.');
  for (const who of [/by Wanjiru Kamau, \d/, /by you, \d/])
    await second.locator('.officer-record').getByText(who).first().waitFor();
  await first.reload();
  await first
    .locator('.officer-record')
    .getByText(/by officer \w{8}, \d/)
    .first()
    .waitFor();
  assert.deepEqual([...first.problems, ...second.problems], []);
});
