import type { Page } from 'playwright-core';
import { identityFor } from '../fixtures/identity.ts';
import { ownPassword } from '../fixtures/people.ts';
import type { Portal } from '../fixtures/portal.ts';

type Identity = { nationalId: string; tscNumber: string };

/** Opens a page and waits until its script has taken over. */
export const opens = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
};

export const presses = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
export const follows = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).first().click();
export const reads = (page: Page, heading: string | RegExp) =>
  page.getByRole('heading', { name: heading }).first().waitFor();

export const types = (page: Page, label: string | RegExp, value: string) =>
  page.getByLabel(label).first().fill(value);
export const chooses = (page: Page, label: string | RegExp, option: string) =>
  page.getByLabel(label).first().selectOption({ label: option });

export const typesDate = async (
  page: Page,
  question: string,
  [day, month, year]: readonly [string, string, string],
) => {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};

/** From the home page to the password in the SMS. */
export const createsAnAccount = async (page: Page, portal: Portal, phone: string): Promise<string> => {
  await opens(page, '/');
  await follows(page, 'Create account');
  await reads(page, 'Create account');
  await types(page, 'Mobile number', `0${phone.slice(3, 6)} ${phone.slice(6, 9)} ${phone.slice(9)}`);
  await types(page, 'Enter the number again', `+${phone}`);
  await presses(page, 'Create account');
  await reads(page, 'Check your phone');
  const { text } = await portal.smsMatching(phone, /Password: \S+/);
  return /Password: (\S+)/.exec(text)?.[1] ?? '';
};

export const signsIn = async (page: Page, phone: string, password: string): Promise<void> => {
  await types(page, 'Mobile number', phone);
  await types(page, 'Password', password);
  await presses(page, 'Sign in');
};

/** The first sign-in asks for a password of one's own. */
export const signsInForTheFirstTime = async (page: Page, phone: string, password: string): Promise<void> => {
  await follows(page, 'I have the password: sign in');
  await reads(page, 'Sign in');
  await signsIn(page, phone, password);
  await reads(page, 'Choose your own password');
  await types(page, 'New password', ownPassword);
  await presses(page, 'Save and continue');
  await reads(page, 'My dashboard');
};

/** Saving leads on: to the next page on which something is owed, which says so. */
const saves = async (page: Page): Promise<void> => {
  await presses(page, 'Save');
  await page.waitForURL(/saved=1/);
  await page.getByText('✓ Saved.').waitFor();
};

export const fillsInPersonalDetails = async (page: Page, { nationalId }: Identity): Promise<void> => {
  await opens(page, '/profile/personal');
  await types(page, 'Full name', "Wanjikũ Nyong'o Kamau");
  await typesDate(page, 'Date of birth', ['27', '3', '1985']);
  await page.getByLabel('Female').check();
  await types(page, 'National ID number', nationalId);
  await types(page, 'KRA PIN', identityFor(nationalId).kraPin.toLowerCase());
  await types(page, /^NSSF number/, '123456789');
  await types(page, /^SHA/, 'CR1234567890123-4');
  await saves(page);
};

export const fillsInPayment = async (page: Page): Promise<void> => {
  await opens(page, '/profile/payment');
  await saves(page);
};

export const fillsInWorkstation = async (page: Page, { tscNumber }: Identity): Promise<void> => {
  await opens(page, '/profile/workstation');
  await chooses(page, 'Employer', 'Teachers Service Commission (TSC)');
  await types(page, 'Name of the institution', 'Moi Avenue Primary School');
  await chooses(page, 'Designation', 'Teacher');
  await chooses(page, 'Kind of institution', 'Primary school');
  await types(page, /^TSC number/, `TSC/${tscNumber}`);
  await typesDate(page, 'Since when do you work there?', ['9', '1', '2012']);
  await chooses(page, 'County', 'Nairobi');
  await chooses(page, 'Sub-county', 'Starehe');
  await saves(page);
};

export const addsAQualification = async (page: Page): Promise<void> => {
  await opens(page, '/profile/qualification');
  await chooses(page, 'Level of study', 'Diploma');
  await types(page, 'Name of the institution', 'Thogoto Teachers Training College');
  await types(page, 'Course', 'Primary Teacher Education');
  await typesDate(page, 'From', ['2', '5', '2005']);
  await typesDate(page, 'Until', ['30', '11', '2007']);
  await types(page, 'Award or grade', 'Credit');
  await saves(page);
};

export const fillsInNextOfKin = async (page: Page): Promise<void> => {
  await opens(page, '/profile/next-of-kin');
  await types(page, 'Their full name', 'Kamau Njoroge');
  await types(page, 'Their mobile number', '0112 345 678');
  await chooses(page, 'Relationship to you', 'Spouse');
  await saves(page);
};

/** Searches as CP2 does (user manual, 4.1) and opens the vacancy found. */
export const findsTheVacancy = async (page: Page): Promise<void> => {
  await opens(page, '/vacancies');
  await chooses(page, 'Examination', 'KCSE');
  await chooses(page, 'Activity', 'Invigilation');
  await presses(page, 'Search');
  await follows(page, /^Invigilator, KCSE/);
  await reads(page, /^Invigilator, KCSE/);
};

/** Applies and returns the reference. */
export const applies = async (page: Page): Promise<string> => {
  await follows(page, 'Apply for this vacancy');
  await reads(page, 'Check your details and apply');
  await page.getByLabel(/What I have said is true/).check();
  await presses(page, 'Submit the application');
  await reads(page, 'Application received');
  return (await page.locator('.govuk-panel__body strong').innerText()).trim();
};
