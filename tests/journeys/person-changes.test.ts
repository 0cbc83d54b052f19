import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, ownPassword } from '../fixtures/people.ts';
import { opens, presses, reads, signsIn, types } from './steps.ts';

/** The moments at which it becomes somebody else who is signed in: in flight, put aside, on a page for everyone. */
const setup = setUpBrowser();

const enters = async (page: Page, phone: string): Promise<void> => {
  await opens(page, '/sign-in');
  await signsIn(page, phone, ownPassword);
  await page.waitForURL(/dashboard/);
};

const twoPeople = async () => {
  const [one, two] = [await newProfessional(setup.portal), await newProfessional(setup.portal)];
  await fillProfile(setup.portal, one);
  const other = await setup.page();
  await enters(other, one.phone);
  const tab = await other.context().newPage();
  return { one, two, other, tab };
};

test('what was on its way while the person changed is answered to nobody, and is in nobody else’s profile', async () => {
  const { one, two, other, tab } = await twoPeople();
  await opens(tab, '/profile/next-of-kin');
  await types(tab, 'Their full name', 'Zuhura Kamau');
  const held = Promise.withResolvers<void>();
  await tab.route('**/api/me/next-of-kin', async (route) => {
    await held.promise;
    await route.continue();
  });
  await presses(tab, 'Save');
  await enters(other, two.phone);
  held.resolve();
  await reads(tab, 'Somebody else is signed in now');
  await tab.waitForTimeout(500);
  assert.ok(tab.url().endsWith('/profile/next-of-kin'));
  assert.equal((await two.me()).profile.nextOfKin, undefined);
  await enters(other, one.phone);
  await tab.getByLabel('Their full name').waitFor();
  assert.equal(await tab.getByLabel('Their full name').inputValue(), 'Zuhura Kamau');
});

test('a page that the browser put aside is hidden, and looks who is signed in before it is seen again', async () => {
  const { two, other, tab } = await twoPeople();
  // What sleeps hears nothing.
  await tab.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
  await opens(tab, '/profile');
  await tab.getByText('Personal details').first().waitFor();
  const goes = (name: string) =>
    tab.evaluate((one) => {
      dispatchEvent(new PageTransitionEvent(one, { persisted: true }));
    }, name);
  await goes('pagehide');
  assert.equal(await tab.locator('h1').isVisible(), false);
  await goes('pageshow');
  await reads(tab, 'My profile');
  await goes('pagehide');
  await enters(other, two.phone);
  assert.equal(await tab.locator('h1').isVisible(), false);
  await goes('pageshow');
  await reads(tab, 'Somebody else is signed in now');
});

test('a page for everyone goes on as the next person’s, and says how they stand', async () => {
  const { two, other, tab } = await twoPeople();
  const { body } = await setup.portal.api<{ vacancies: { vacancyId: string }[] }>(
    'GET /api/vacancies?examination=kcse&position=invigilator',
  );
  await opens(tab, `/vacancy?id=${body.vacancies[0]?.vacancyId}`);
  await tab.getByRole('link', { name: 'Apply for this vacancy' }).waitFor();
  await enters(other, two.phone);
  await tab.getByText('Before you can apply').first().waitFor();
  assert.equal(await tab.getByRole('link', { name: 'Apply for this vacancy' }).count(), 0);
  await opens(other, '/sign-out');
  await tab
    .getByRole('link', { name: /^Sign in/ })
    .first()
    .waitFor();
});

test('in one tab, what one person typed is not there for the next, and is there when the first is back', async () => {
  const { one, two, other, tab } = await twoPeople();
  const name = () => tab.getByLabel('Their full name');
  await opens(tab, '/profile/next-of-kin');
  await types(tab, 'Their full name', 'Zuhura Kamau');
  await enters(other, two.phone);
  await tab.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signsIn(tab, two.phone, ownPassword);
  await name().waitFor();
  assert.equal(await name().inputValue(), '');
  await types(tab, 'Their full name', 'Baraka Otieno');
  await tab.getByRole('link', { name: 'Sign out' }).click();
  await reads(tab, 'You are signed out');
  await opens(tab, '/sign-in?return=%2Fprofile%2Fnext-of-kin');
  await signsIn(tab, one.phone, ownPassword);
  await name().waitFor();
  assert.equal(await name().inputValue(), 'Zuhura Kamau');
});

/** Nothing is kept in common: only the channel tells one tab of another. */
const refusesLocalStorage = () => {
  Object.defineProperty(globalThis, 'localStorage', {
    get: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
};

for (const [browser, script] of [
  ['that keeps what it is given', () => {}],
  ['whose storage is refused', refusesLocalStorage],
  ['without a channel between tabs', () => void Reflect.deleteProperty(globalThis, 'BroadcastChannel')],
] as const)
  test(`who signs out in one tab leaves nothing typed in another, in a browser ${browser}`, async () => {
    const { one, other, tab } = await twoPeople();
    await other.context().addInitScript(script);
    await opens(tab, '/profile/next-of-kin');
    await types(tab, 'Their full name', 'Zuhura Kamau');
    const kept = () => tab.evaluate(() => Object.entries(sessionStorage).join());
    assert.match(await kept(), /Zuhura Kamau/);
    await opens(other, '/sign-out');
    await reads(tab, 'You are signed out');
    assert.doesNotMatch(await kept(), /Zuhura Kamau/);
    assert.equal(await tab.getByText('What you typed on this page is kept').count(), 0);
    await tab.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await signsIn(tab, one.phone, ownPassword);
    await tab.getByLabel('Their full name').waitFor();
    const saved = (await one.me()).profile.nextOfKin?.fullName;
    assert.equal(await tab.getByLabel('Their full name').inputValue(), saved);
  });
