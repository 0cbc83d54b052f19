import type { Page } from 'playwright-core';
import type { Professional } from '../fixtures/people.ts';
import type { Portal } from '../fixtures/portal.ts';
import { chooses, follows, presses, reads, types, typesDate } from './steps.ts';

export const choosesAlerts = async (portal: Portal, { token, me }: Professional, choice: string) => {
  const { version } = (await me()).profile;
  await portal.api('PUT /api/me/alerts', { token, body: { choice, version } });
};

/** Writes a draft as an officer does, field by field, and saves it. */
export const writesAVacancy = async (page: Page): Promise<void> => {
  await follows(page, 'Create a vacancy');
  await reads(page, 'Create a vacancy');
  await chooses(page, 'Examination', 'KPSEA');
  await types(page, 'Year of the examination', '2030');
  await chooses(page, 'Activity', 'Supervision');
  await chooses(page, 'Position', 'Supervisor');
  await chooses(page, 'County', 'Nairobi');
  await types(page, 'Positions available', '40');
  await types(page, 'Pay per day', '680');
  await types(page, 'Number of days', '3');
  await typesDate(page, 'First day of work', ['4', '11', '2030']);
  await typesDate(page, 'Deadline to apply', ['1', '8', '2030']);
  await types(page, 'Description in English', 'Supervise a KPSEA centre in Nairobi.');
  await types(page, 'Description in Kiswahili', 'Simamia kituo cha KPSEA jijini Nairobi.');
  await presses(page, 'Save the draft');
  await reads(page, 'Supervisor, KPSEA 2030');
};

const inDialog = (page: Page) => page.getByRole('dialog');
const confirms = (page: Page, action: string) => inDialog(page).getByRole('button', { name: action }).click();

export const publishes = async (page: Page): Promise<void> => {
  await presses(page, 'Publish');
  await inDialog(page)
    .getByText(/An SMS goes to (1 person|[\d,]+ people) who .* alerts for their county/)
    .waitFor();
  await confirms(page, 'Publish');
  await page.getByText('Published. The SMS alerts are on their way.').waitFor();
};

const extendsTo = async (page: Page, date: [string, string, string]): Promise<void> => {
  await presses(page, 'Extend the deadline');
  await typesDate(page, 'New deadline', date);
  await confirms(page, 'Extend the deadline');
  await page.getByText('The deadline is extended.').waitFor();
};

export { extendsTo as extends };

export const closes = async (page: Page, reason: string): Promise<void> => {
  await presses(page, 'Close the vacancy');
  await inDialog(page).getByLabel('Reason').fill(reason);
  await confirms(page, 'Close the vacancy');
  await page.getByText('The vacancy is closed.').waitFor();
};

/** Another applicant, through the API: the page was seen with the first. */
export const hasApplied = async (portal: Portal, { token }: Professional, vacancyId: string) => {
  const { status } = await portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
    token,
    body: { declaration: true },
  });
  if (status !== 201) throw new Error(`Not applied: ${status}`);
};

export const decides = async (page: Page, decision: string, reason?: string): Promise<void> => {
  await page.getByRole('button', { name: decision, exact: true }).first().click();
  if (reason) await inDialog(page).getByLabel('Reason').fill(reason);
  await confirms(page, decision);
  await inDialog(page).waitFor({ state: 'detached' });
};

export const decidesOnAll = async (
  page: Page,
  decision: string,
  people: number,
  reason?: string,
): Promise<void> => {
  await page
    .getByLabel(people === 1 ? 'Select the one on this page' : `Select all ${people} on this page`)
    .check();
  await decides(page, decision, reason);
  await page.getByRole('region', { name: 'Result' }).waitFor();
};

export const opensApplicationOf = async (page: Page, reference: string): Promise<void> => {
  await page.locator('tr, li', { hasText: reference }).getByRole('link').first().click();
  await page.getByText('The profile when the application was sent').waitFor();
};

export const filtersByStatus = async (page: Page, status: string): Promise<void> => {
  await chooses(page, 'Status', status);
  await presses(page, 'Show');
  await page.waitForURL(/status=/);
};
