import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { operations } from '../../contract/operations/index.ts';
import { sessionLife } from '../../contract/session-life.ts';
import { demoStaff } from '../../local/demo.ts';
import type { Access, Route } from '../../web/shell/route.ts';
import { routes } from '../../web/shell/routes.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { comingVacancy } from '../fixtures/coming-vacancy.ts';
import { fillProfile, newPhone, newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import { eventually, type Portal } from '../fixtures/portal.ts';
import { opens, presses, reads, signsIn, types } from './steps.ts';

/**
 * Two people, one browser, two tabs: on every page for those who are signed in, what the first had open and typed is
 * neither sent as the second's, nor seen by them, nor lost to the first.
 */
type Person = { phone: string; password: string };
const first: Record<'professional' | 'officer', Person> = {
  professional: { phone: newPhone(), password: ownPassword },
  officer: demoStaff[0],
};
const second: Record<'professional' | 'officer', Person> = {
  professional: { phone: newPhone(), password: ownPassword },
  officer: demoStaff[1],
};
const ids = { vacancy: '', open: '', draft: '', person: '', reference: '', qualification: '', work: '' };
/** What would tell who the first is. */
const marks: string[] = [];

const tokenOf = async (portal: Portal, { phone, password }: Person): Promise<string> => {
  const { body } = await portal.api('POST /api/sessions', { body: { username: phone, password } });
  return String(body.accessToken);
};

const prepare = async (portal: Portal): Promise<void> => {
  const [one, , { token }] = await Promise.all([
    newProfessional(portal, first.professional.phone),
    newProfessional(portal, second.professional.phone),
    officer(portal),
  ]);
  await fillProfile(portal, one);
  const { addWorkExperience, createVacancy } = operations;
  await portal.api(`POST ${addWorkExperience.path}`, { token: one.token, body: addWorkExperience.example });
  const made = async () => {
    const eligibility = { tscRegistered: true, worksInCounty: false };
    const body = { ...comingVacancy(), eligibility };
    return String((await portal.api(`POST ${createVacancy.path}`, { token, body })).body.vacancyId);
  };
  Object.assign(ids, { vacancy: await made(), open: await made(), draft: await made() });
  for (const id of [ids.vacancy, ids.open])
    await portal.api(`POST ${createVacancy.path}/${id}/publish`, { token });
  const applied = await portal.api(`POST /api/vacancies/${ids.vacancy}/applications`, {
    token: one.token,
    body: operations.applyForVacancy.example,
  });
  assert.equal(applied.status, 201);
  const { profile, professionalId } = await one.me();
  Object.assign(ids, {
    person: professionalId,
    reference: applied.body.reference,
    qualification: profile.qualifications[0]?.id,
    work: profile.workExperience[0]?.id,
  });
  const { nationalId = '' } = profile.personal ?? {};
  marks.push(nationalId, first.professional.phone.slice(-6), ids.reference);
};
const setup = setUpBrowser({ prepare });

/** What a page must be asked for to have something of the first's to show. */
const queries: Record<string, () => string> = {
  '/apply': () => `?vacancy=${ids.open}`,
  '/applied': () => `?reference=${ids.reference}`,
  '/application': () => `?vacancy=${ids.vacancy}`,
  '/profile/qualification': () => `?id=${ids.qualification}`,
  '/profile/work-experience': () => `?id=${ids.work}`,
  '/officer/vacancy': () => `?id=${ids.vacancy}`,
  '/officer/vacancy-edit': () => `?id=${ids.draft}`,
  '/officer/applications': () => `?vacancy=${ids.vacancy}`,
  '/officer/application': () => `?vacancy=${ids.vacancy}&person=${ids.person}`,
};

/** What opens where a page's text is typed, if not the page itself. */
const openers: Record<string, (page: Page) => Promise<void>> = {
  '/applied': (page) => page.getByText(String(ids.reference)).waitFor(),
  '/apply': (page) => page.getByLabel(/What I have said is true/).check(),
  '/application': (page) => presses(page, 'Withdraw this application'),
  '/close-account': (page) => types(page, 'Password', ownPassword),
  '/officer/vacancy': (page) => presses(page, 'Close the vacancy'),
  '/officer/applications': async (page) => {
    await page.getByRole('table').getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Reject' }).first().click();
  },
  '/officer/application': (page) => presses(page, 'Reject'),
};

const word = 'Zuhura';

/** Adds a word to every field that holds words, and writes one into every empty box for them; returns how many. */
const typesWords = async (page: Page): Promise<string[]> => {
  const typed: string[] = [];
  for (const field of await page.locator('main input, main textarea').all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    if (/^(password|radio|checkbox|time)$/.test((await field.getAttribute('type')) ?? '')) continue;
    const value = await field.inputValue();
    const box = await field.evaluate((one) => one.tagName === 'TEXTAREA' || one.closest('dialog') !== null);
    if (/^[\p{L}\p{M}' .,-]{5,}$/u.test(value)) await field.fill(`${value} ${word}`);
    else if (box && value === '') await field.fill(word);
    else continue;
    typed.push((await field.getAttribute('name')) ?? '');
  }
  return typed;
};

const shows = async (page: Page, { path }: Route): Promise<void> => {
  await page.locator('main .skeleton').first().waitFor({ state: 'detached' });
  await openers[path]?.(page);
};

const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.title,
      document.body.textContent,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(
        ({ value }) => value,
      ),
    ].join('\n'),
  );

const valuesOf = (page: Page, names: readonly string[]): Promise<string[]> =>
  Promise.all(names.map((name) => page.locator(`main [name="${name}"]`).first().inputValue()));

const findsAgain = (page: Page, names: readonly string[], values: readonly string[]) =>
  eventually(async () => isDeepStrictEqual(await valuesOf(page, names), values) || undefined);

/** What the two could have changed, by the second or in their name. */
const stateOf = async (portal: Portal, access: 'professional' | 'officer'): Promise<unknown> => {
  const read = async (token: string, path: string) => (await portal.api(`GET ${path}`, { token })).body;
  if (access === 'professional') {
    const token = await tokenOf(portal, second.professional);
    const { profile, applications } = await read(token, '/api/me');
    return { profile, applications };
  }
  const token = await tokenOf(portal, first.officer);
  return Promise.all(
    [`${ids.vacancy}`, ids.draft, `${ids.vacancy}/applications/${ids.person}`].map((path) =>
      read(token, `/api/officer/vacancies/${path}`),
    ),
  );
};

const enters = async (page: Page, { phone, password }: Person): Promise<void> => {
  await opens(page, '/sign-in');
  await signsIn(page, phone, password);
  await page.waitForURL(/dashboard|officer\/vacancies/);
};
const goes = async (page: Page): Promise<void> => {
  await opens(page, '/sign-out');
  await reads(page, 'You are signed out');
};

const showsNothingOfTheFirst = async (page: Page): Promise<void> => {
  await reads(page, 'Somebody else is signed in now');
  const text = await everythingOn(page);
  for (const mark of [...marks, word, second.professional.phone.slice(-6)])
    assert.ok(!text.includes(mark), `still shows ${mark}`);
  assert.equal(await page.locator('main button, main form').count(), 0);
};

const signedInPages = routes.filter(
  (route): route is Route & { access: Exclude<Access, 'anyone'> } => route.access !== 'anyone',
);

/** A browser whose second tab has the first person signed in, and whose first tab has a page of theirs open. */
const twoTabs = async (route: (typeof signedInPages)[number], prepareTab?: (page: Page) => Promise<void>) => {
  const other = await setup.page();
  await enters(other, first[route.access]);
  const tab = await other.context().newPage();
  tab.setDefaultTimeout(15_000);
  await prepareTab?.(tab);
  await opens(tab, route.path + (queries[route.path]?.() ?? ''));
  await shows(tab, route);
  const typed = await typesWords(tab);
  return { other, tab, typed, values: await valuesOf(tab, typed) };
};

for (const route of signedInPages)
  test(`${route.path}: the tab is told that somebody else signed in`, async () => {
    const { other, tab, typed, values } = await twoTabs(route);
    const before = await stateOf(setup.portal, route.access);
    await enters(other, second[route.access]);
    await showsNothingOfTheFirst(tab);
    assert.deepEqual(await stateOf(setup.portal, route.access), before);
    await goes(other);
    await enters(other, first[route.access]);
    await tab.getByRole('heading', { name: 'Somebody else is signed in now' }).waitFor({ state: 'detached' });
    await shows(tab, route);
    await findsAgain(tab, typed, values);
    await other.context().close();
  });

/** A tab that nobody can tell anything: no channel, and nothing that is kept in common. */
const isDeaf = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
};

/** Sends what can be sent from where the person is, or goes on to another page. */
const sends = async (page: Page): Promise<void> => {
  const dialog = page.locator('dialog[open]');
  const within = (await dialog.count()) > 0 ? dialog : page.locator('main');
  const button = within.locator('form button[type=submit], button.govuk-button--warning').first();
  if ((await button.count()) > 0) await button.click();
  else await page.locator('nav.menu a:not([aria-current])').first().click();
};

for (const route of signedInPages)
  test(`${route.path}: a tab that was not told is refused by the server`, async () => {
    const { other, tab, typed, values } = await twoTabs(route, isDeaf);
    setup.portal.advance((sessionLife.accessTokenMinutes + 1) * 60_000);
    await enters(other, second[route.access]);
    const before = await stateOf(setup.portal, route.access);
    await sends(tab);
    await showsNothingOfTheFirst(tab);
    assert.deepEqual(await stateOf(setup.portal, route.access), before);
    await tab.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await signsIn(tab, first[route.access].phone, first[route.access].password);
    await tab.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
    if (typed.length > 0) {
      await shows(tab, route);
      await findsAgain(tab, typed, values);
    }
    await other.context().close();
  });
