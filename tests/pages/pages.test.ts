import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { type Language, languages } from '../../contract/language.ts';
import { demoStaff } from '../../local/demo.ts';
import { inLanguage } from '../../web/shell/language.ts';
import type { Access } from '../../web/shell/route.ts';
import { routes } from '../../web/shell/routes.ts';
import { desktop, phone } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newPhone, newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import type { Portal } from '../fixtures/portal.ts';
import { opens, signsIn } from '../journeys/steps.ts';
import { violations } from './axe.ts';
import { brokenWords } from './broken-words.ts';

/** Every page of the site, in both languages, filled with what there is to see, at the width of a phone and a desk. */
let vacancyId: string;
let professionalId: string;
const number = newPhone();

/** Somebody whose profile is complete, and whose application was shortlisted. */
const prepare = async (portal: Portal): Promise<void> => {
  const [person, { token }] = await Promise.all([newProfessional(portal, number), officer(portal)]);
  await fillProfile(portal, person);
  const { body } = await portal.api<{ vacancies: { vacancyId: string }[] }>(
    'GET /api/vacancies?examination=kcse&position=invigilator',
  );
  vacancyId = body.vacancies[0]?.vacancyId ?? '';
  ({ professionalId } = await person.me());
  const applied = await portal.api(`POST /api/vacancies/${vacancyId}/applications`, {
    token: person.token,
    body: { declaration: true },
  });
  assert.equal(applied.status, 201);
  await portal.api('POST /api/officer/decisions', {
    token,
    body: { vacancyId, professionalIds: [professionalId], decision: 'shortlist' },
  });
};
const setup = setUpBrowser({ prepare });

/** What a page must be asked for to have something to show. */
const queries: Record<string, () => string> = {
  '/account-requested': () => `?phone=${number}`,
  '/reset-password': () => `?phone=${number}`,
  '/vacancy': () => `?id=${vacancyId}`,
  '/apply': () => `?vacancy=${vacancyId}`,
  '/applied': () => '?reference=KN-TEST-TEST',
  '/application': () => `?vacancy=${vacancyId}`,
  '/officer/vacancy': () => `?id=${vacancyId}`,
  '/officer/vacancy-correct': () => `?id=${vacancyId}`,
  '/officer/applications': () => `?vacancy=${vacancyId}`,
  '/officer/application': () => `?vacancy=${vacancyId}&person=${professionalId}`,
};

const signedIn: Record<Access, (page: Page) => Promise<void>> = {
  anyone: async () => {},
  professional: async (page) => {
    await opens(page, '/sign-in');
    await signsIn(page, number, ownPassword);
    await page.waitForURL(/dashboard/);
  },
  officer: async (page) => {
    await opens(page, '/sign-in');
    await signsIn(page, demoStaff[0].phone, demoStaff[0].password);
    await page.waitForURL(/officer/);
  },
};

/** What sticks out of the window on the right; nothing where the page is no wider than it. */
const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return wide.at(-1)?.outerHTML.slice(0, 160) ?? 'something';
  });

/** A desk, phones, and a small phone's page at twice its size. */
const widths = [desktop.width, phone.width, 320, 180];

/** Who reads badly has all text twice as large. */
const textSize = (page: Page, size: string) =>
  page.evaluate((to) => {
    document.documentElement.style.fontSize = to;
  }, size);

/** Everything folded is unfolded: what was hidden may be wide too. */
const unfolds = (page: Page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });

/** What is wrong with a page, a line each. */
const faultsOf = async (page: Page, path: string, language: Language): Promise<string[]> => {
  const address = inLanguage(path, language) + (queries[path]?.() ?? '');
  await opens(page, address);
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  const faults = await violations(page);
  if ((await page.locator('h1').count()) !== 1) faults.push(`${address} has not one heading`);
  await unfolds(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: phone.height });
    const wide = await stickingOut(page);
    if (wide) faults.push(`${address} is wider than ${width} px: ${wide}`);
    for (const word of await brokenWords(page)) faults.push(`${address} breaks at ${width} px: ${word}`);
  }
  await textSize(page, '200%');
  for (const width of [phone.width, desktop.width]) {
    await page.setViewportSize({ width, height: phone.height });
    const wide = await stickingOut(page);
    if (wide) faults.push(`${address} with text of 200 % is wider than ${width} px: ${wide}`);
    for (const word of await brokenWords(page))
      faults.push(`${address} with text of 200 % breaks at ${width} px: ${word}`);
  }
  return faults;
};

for (const access of ['anyone', 'professional', 'officer'] as const)
  test(`pages for ${access}: no barrier, nothing cut off, no word broken, nothing goes wrong, in both languages`, async () => {
    const page = await setup.page();
    // A page that fades in would be judged half transparent.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signedIn[access](page);
    const faults: string[] = [];
    for (const { path } of routes.filter((route) => route.access === access && route.path !== '/sign-out'))
      for (const language of languages) faults.push(...(await faultsOf(page, path, language)));
    assert.deepEqual([...faults, ...page.problems], []);
  });
