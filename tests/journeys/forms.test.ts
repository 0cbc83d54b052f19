import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { demoStaff } from '../../local/demo.ts';
import { desktop } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import { newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

/** What is typed into each field; what a form has besides is chosen and ticked by itself. */
const texts: Record<string, string> = {
  fullName: 'Wanjiku Kamau',
  nationalId: '31234567',
  kraPin: 'A012345678Z',
  nssfNumber: '123456789',
  shaNumber: 'CR1234567890123-4',
  email: 'wanjiku@example.co.ke',
  accountName: 'Wanjiku Kamau',
  branch: 'Kenyatta Avenue',
  accountNumber: '01234567890',
  institution: 'Moi Avenue School',
  tscNumber: '456789',
  serviceNumber: '2001234567',
  bankName: 'Kaimosi Sacco',
  subjects: 'Mathematics, Physics',
  phone: '254112345678',
  course: 'Education',
  award: 'Credit',
  year: '2030',
  dutyStation: 'A centre in town',
  positionsAvailable: '40',
  payPerDay: '680',
  days: '3',
  deadlineTime: '16:30',
  'description.en': 'First line.\nSecond line.',
  'description.sw': 'Mstari wa kwanza.\nMstari wa pili.',
  'onceAccepted.en': 'Report on 25 October.',
  'onceAccepted.sw': 'Ripoti tarehe 25 Oktoba.',
  'eligibility.minimumYears': '0',
  'questions.0.en': 'Which language?',
  'questions.0.sw': 'Lugha gani?',
};
/** Dates by field, as day, month and year; the same for every other field. */
const dates: Record<string, [number, number, number]> = {
  dateOfBirth: [27, 3, 1985],
  to: [3, 4, 2020],
  startDate: [4, 11, 2030],
  deadline: [1, 8, 2030],
};

type Shown = [name: string, value: string][];

/** What every control holds, a ticked one by its value; the lists that come late have come. */
const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main form [name]')].flatMap(
      ({ name, type, value, checked }): [string, string][] =>
        (type === 'checkbox' || type === 'radio') && !checked ? [] : [[name, value]],
    ),
  );

const controls = 'main form [name]';
const appears = (page: Page) => page.locator(controls).first().waitFor();
const unfolds = (page: Page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

const fillOne = async (page: Page, index: number): Promise<void> => {
  const control = page.locator(controls).nth(index);
  const [name, kind, part] = await control.evaluate((one: HTMLInputElement) => [
    one.name,
    one.type,
    one.dataset.part,
  ]);
  if (kind === 'checkbox' || kind === 'radio') return control.check();
  if (kind === 'select-one') {
    await page.waitForFunction(
      ([selector, at]) =>
        (document.querySelectorAll<HTMLSelectElement>(selector)[at]?.options.length ?? 0) > 1,
      [controls, index] as const,
    );
    await control.selectOption({ index: (await control.locator('option').count()) - 1 });
    return;
  }
  const [day, month, year] = dates[name ?? ''] ?? [9, 1, 2012];
  const typed = part ? { day, month, year }[part as 'day'] : texts[name ?? ''];
  assert.ok(typed !== undefined, `nothing to type into ${name}`);
  await control.fill(String(typed));
};

/** Sets every control of the page's form: all boxes ticked, the last of every list. A choice may bring new controls. */
const fillsEverything = async (page: Page): Promise<void> => {
  await unfolds(page);
  for (let index = 0; index < (await page.locator(controls).count()); index += 1) await fillOne(page, index);
};

const opens = async (page: Page, address: string): Promise<void> => {
  await person.opens(page, address);
  await appears(page);
};
const untilShown = async (page: Page, expected: Shown, what: string): Promise<void> => {
  for (let tries = 0; tries < 40; tries += 1) {
    if (JSON.stringify(await shown(page)) === JSON.stringify(expected)) return;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(await shown(page), expected, what);
};

/** Fills a form, finds the draft again after a reload, saves, and finds what was saved in the form of `reopen`. */
const roundTrip = async (page: Page, address: string, save: string, reopen: () => Promise<string>) => {
  await opens(page, address);
  await fillsEverything(page);
  const filled = await shown(page);
  await opens(page, address);
  await untilShown(page, filled, `the draft of ${address}`);
  await person.presses(page, save);
  await page.waitForURL((url) => !url.href.endsWith(address));
  await opens(page, await reopen());
  await untilShown(page, filled, `${address}, saved and opened again`);
  return filled;
};

const signsIn = async (page: Page, phone: string, password: string): Promise<void> => {
  await person.opens(page, '/sign-in');
  await person.signsIn(page, phone, password);
  await page.waitForURL(/dashboard|officer/);
};

test('every form of the profile shows again what was typed, chosen and ticked: as a draft, and saved', async () => {
  const page = await setup.page(desktop);
  const { phone, me } = await newProfessional(setup.portal);
  await signsIn(page, phone, ownPassword);
  for (const section of ['personal', 'workstation', 'payment', 'next-of-kin', 'alerts'])
    await roundTrip(page, `/profile/${section}`, 'Save', async () => `/profile/${section}`);
  for (const [path, list] of [
    ['work-experience', 'workExperience'],
    ['qualification', 'qualifications'],
  ] as const)
    await roundTrip(page, `/profile/${path}`, 'Save', async () => {
      const { profile } = await me();
      return `/profile/${path}?id=${profile[list][0]?.id}`;
    });
  assert.deepEqual(page.problems, []);
});

test('a vacancy shows again what was written, all that was ticked: as a draft, saved, edited and copied', async () => {
  const page = await setup.page(desktop);
  await signsIn(page, demoStaff[0].phone, demoStaff[0].password);
  await opens(page, '/officer/vacancy-edit');
  await person.presses(page, 'Add a question');
  await page.locator('[name="questions.0.en"]').fill('?');
  let id = '';
  const filled = await roundTrip(page, '/officer/vacancy-edit', 'Save the draft', async () => {
    id = new URL(page.url()).searchParams.get('id') ?? '';
    return `/officer/vacancy-edit?id=${id}`;
  });
  await opens(page, `/officer/vacancy-edit?copy=${id}`);
  await untilShown(page, filled, 'the copy');
  const { token } = await officer(setup.portal);
  const read = async (vacancyId: string | null) => {
    const { body } = await setup.portal.api<Record<string, unknown>>(
      `GET /api/officer/vacancies/${vacancyId}`,
      {
        token,
      },
    );
    const { vacancyId: _, version, record, ...said } = body;
    return said;
  };
  await person.presses(page, 'Save the draft');
  await page.waitForURL(/officer\/vacancy\?id=/);
  assert.deepEqual(await read(new URL(page.url()).searchParams.get('id')), await read(id));
  assert.deepEqual(page.problems, []);
});

test('a vacancy of the API is opened, saved untouched, and says what it said', async () => {
  const page = await setup.page(desktop);
  const { token } = await officer(setup.portal);
  const coming = comingVacancy();
  const body = {
    ...coming,
    subCounty: 'starehe',
    deadline: coming.deadline.replace(':00+', ':30.250+'),
    eligibility: {
      tscRegistered: true,
      institutionLevels: ['junior-school', 'primary', 'secondary'],
      designations: ['teacher', 'head'],
      worksInCounty: true,
    },
  };
  const written = await setup.portal.api<{ vacancyId: string }>('POST /api/officer/vacancies', {
    token,
    body,
  });
  assert.equal(written.status, 201);
  const { vacancyId } = written.body;
  await signsIn(page, demoStaff[0].phone, demoStaff[0].password);
  await opens(page, `/officer/vacancy-edit?id=${vacancyId}`);
  await person.presses(page, 'Save the draft');
  await page.waitForURL(/officer\/vacancy\?id=/);
  const after = await setup.portal.api<{ vacancyId: string }>(`GET /api/officer/vacancies/${vacancyId}`, {
    token,
  });
  const said = Object.keys(written.body).map((name) => [name, after.body[name as 'vacancyId']]);
  assert.deepEqual({ ...Object.fromEntries(said), version: 1 }, written.body);
});
