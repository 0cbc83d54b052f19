import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
const summary = (page: Page) => page.locator('.govuk-error-summary');

const signedIn = async (address: string): Promise<Page & { problems: string[] }> => {
  const page = await setup.page();
  const { phone } = await newProfessional(setup.portal);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, phone, ownPassword);
  await page.waitForURL(/dashboard/);
  await person.opens(page, address);
  await page.locator('main form').waitFor();
  return page;
};

test('a link of the error summary leads to its field, with its label in view, and the page stays', async () => {
  const page = await setup.page({ width: 360, height: 300 });
  await person.opens(page, '/create-account');
  await person.types(page, 'Mobile number', '0722 645 678');
  await person.presses(page, 'Create account');
  await summary(page).getByRole('link').click();
  assert.equal(await focused(page), 'confirmPhone');
  await page.waitForTimeout(300);
  assert.equal(await focused(page), 'confirmPhone');
  const label = page.getByText('Enter the number again', { exact: true });
  const box = await label.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 300, JSON.stringify(box));
  assert.equal(await page.getByLabel('Mobile number').first().inputValue(), '0722 645 678');
});

test('the skip link leads to the main content, and a hash that is typed to what it names', async () => {
  const page = await setup.page();
  await person.opens(page, '/privacy');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  await person.opens(page, '/create-account');
  await page.evaluate(() => location.assign('#field-confirmPhone'));
  await page.waitForTimeout(300);
  assert.equal(await focused(page), 'confirmPhone');
});

test('the title says that a page has errors, as long as it has, in both languages', async () => {
  const page = await setup.page();
  for (const [address, mark] of [
    ['/create-account', 'Error: '],
    ['/sw/create-account', 'Kosa: '],
  ] as const) {
    await person.opens(page, address);
    const before = await page.title();
    await page.locator('button[type=submit]').click();
    await summary(page).waitFor();
    assert.equal(await page.title(), mark + before);
    await page.locator('main a[href*="sign-in"]').first().click();
    await page.waitForURL(/sign-in/);
    await page.waitForFunction(() => !/create|Fungua/i.test(document.title));
    assert.ok(!(await page.title()).startsWith(mark), await page.title());
  }
});

test('an error goes with the field that it was about, and comes back with it', async () => {
  const page = await signedIn('/profile/payment');
  await page.getByLabel('Bank account').check();
  await person.presses(page, 'Save');
  assert.equal(await summary(page).locator('a[href="#field-branch"]').count(), 1);
  await page.getByLabel('M-Pesa').check();
  await page.waitForFunction(() => !document.querySelector('a[href="#field-branch"]'));
  const left = await summary(page).getByRole('link').count();
  assert.equal(left, await page.locator('main .govuk-error-message').count());
  assert.notEqual(await page.evaluate(() => document.activeElement?.className), 'govuk-error-summary');
  await page.getByLabel('Bank account').check();
  await summary(page).locator('a[href="#field-branch"]').waitFor();
});

for (const [what, breaks] of [
  ['a key', () => Object.defineProperty(crypto, 'randomUUID', { value: undefined })],
  ['JSON', () => Object.assign(JSON, { stringify: undefined })],
  ['a request', () => Object.assign(globalThis, { AbortController: undefined })],
] as const)
  test(`a browser that cannot make ${what} says so, and its button can be pressed again`, async () => {
    const page = await setup.page();
    await person.opens(page, '/sign-in');
    await page.evaluate(breaks);
    await person.signsIn(page, '0722 645 678', 'three words together');
    await summary(page).waitFor();
    assert.notEqual((await summary(page).innerText()).trim(), '');
    const button = page.getByRole('button', { name: 'Sign in' });
    assert.equal(await button.getAttribute('data-busy'), null);
    assert.equal(await button.getAttribute('aria-disabled'), null);
  });

test('an answer that is no answer of the portal is told, in every form', async () => {
  const page = await setup.page();
  await person.opens(page, '/create-account');
  await page.route('**/api/accounts', (route) =>
    route.fulfill({ status: 202, contentType: 'application/json', body: '<html>' }),
  );
  await person.types(page, 'Mobile number', '0722 645 678');
  await person.types(page, 'Enter the number again', '0722 645 678');
  await person.presses(page, 'Create account');
  await summary(page)
    .getByText(/did not answer/)
    .waitFor();
  assert.equal(await page.getByRole('button', { name: 'Create account' }).getAttribute('data-busy'), null);
});

const errorsOn = (page: Page) =>
  page
    .locator('main .govuk-error-message')
    .evaluateAll((all) => all.map(({ textContent }) => textContent?.replace(/^.*?: /, '')));

test('everything that is wrong with a section is told at once, by its field, the rules of the server included', async () => {
  const page = await signedIn('/profile/personal');
  await page.locator('[name=kraPin]').fill('A1');
  await person.typesDate(page, 'Date of birth', ['1', '2', '2015']);
  await person.presses(page, 'Save');
  assert.deepEqual(await errorsOn(page), [
    'Enter your full name as on your identity card.',
    'You must be at least 18 years old. If you are, correct your date of birth.',
    'Choose your gender.',
    'Enter your identity number, like 23456789.',
    'Enter your KRA PIN: the letter A, nine digits and one more letter, like A012345678Z.',
  ]);
  assert.equal(await summary(page).getByRole('link').count(), 5);
  await person.opens(page, '/sw/profile/workstation');
  await page.locator('main form').waitFor();
  await page.locator('[name=subjects]').fill(`Hisabati, ${'x'.repeat(41)}`);
  await page.locator('button[type=submit]').click();
  const told = await errorsOn(page);
  assert.deepEqual(await summary(page).getByRole('link').allInnerTexts(), told);
  assert.ok(told.includes('Chagua mwajiri wako.'), told.join());
  assert.ok(told.includes('Fupisha kila somo unalofundisha hadi herufi 40.'), told.join());
  await summary(page).getByRole('link', { name: 'kila somo' }).click();
  assert.equal(await focused(page), 'subjects');
});

test('a number that belongs to another account is told by its field', async () => {
  const other = await newProfessional(setup.portal);
  await fillProfile(setup.portal, other);
  const page = await signedIn('/profile/personal');
  const { nationalId = '', kraPin = '' } = (await other.me()).profile.personal ?? {};
  await person.types(page, 'Full name', 'Wanjiku Kamau');
  await person.typesDate(page, 'Date of birth', ['1', '2', '1985']);
  await page.getByLabel('Female').check();
  await page.locator('[name=nationalId]').fill(nationalId);
  await page.locator('[name=kraPin]').fill(kraPin);
  await person.presses(page, 'Save');
  await summary(page).getByRole('link', { name: 'belongs to another account' }).click();
  assert.equal(await focused(page), 'nationalId');
});

const dateShown = (page: Page) =>
  page.locator('[name=dateOfBirth]').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

test('a date may be typed or pasted whole into its first box, and a month by its name', async () => {
  const page = await signedIn('/profile/personal');
  const day = page.locator('[name=dateOfBirth]').first();
  for (const typed of ['1/2/1980', '01-Feb-1980', '1 Februari 1980', '1980-02-01']) {
    await day.fill('');
    await day.pressSequentially(typed);
    assert.deepEqual(await dateShown(page), ['1', '2', '1980'], typed);
    await person.typesDate(page, 'Date of birth', ['', '', '']);
    await day.fill(typed);
    assert.deepEqual(await dateShown(page), ['1', '2', '1980'], typed);
    await person.typesDate(page, 'Date of birth', ['', '', '']);
  }
  await person.typesDate(page, 'Date of birth', ['1', 'Machi', '1980']);
  await person.presses(page, 'Save');
  assert.ok(!(await errorsOn(page)).some((error) => /birth/.test(error ?? '')));
});

/** Each part of the date of birth that is marked, with what a screen reader says is wrong with it. */
const markedParts = (page: Page) =>
  page.locator('[name=dateOfBirth][aria-invalid=true]').evaluateAll((all) =>
    all.map((one) => [
      (one as HTMLElement).dataset.part,
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => id.endsWith('-error'))
        .map((id) => document.getElementById(id)?.textContent?.replace(/^Error: /, '')),
    ]),
  );

test('each part of a date that is wrong is told, marked and led to', async () => {
  const page = await signedIn('/profile/personal');
  const like = 'your date of birth, like 27 3 1985.';
  const noDay = `Enter a day that the month has: ${like}`;
  const noMonth = `Enter a month from 1 to 12, or its name: ${like}`;
  const noYear = `Enter the year with four digits: ${like}`;
  const none = 'Enter your date of birth: day, month and year, like 27 3 1985.';
  for (const [parts, wrong] of [
    [['27', '', '1985'], { month: `Enter the month too: ${like}` }],
    [['31', '2', '1985'], { day: noDay }],
    [['27', '3', '24'], { year: noYear }],
    [['27', 'Foo', '1985'], { month: noMonth }],
    [['45', 'Foo', '1985'], { day: noDay, month: noMonth }],
    [['', 'Foo', '24'], { day: `Enter the day too: ${like}`, month: noMonth, year: noYear }],
    [['', '', ''], { day: none, month: none, year: none }],
  ] as [[string, string, string], Record<string, string>][]) {
    await person.typesDate(page, 'Date of birth', parts);
    await person.presses(page, 'Save');
    for (const [part, message] of Object.entries(wrong)) {
      const link = summary(page).getByRole('link', { name: message, exact: true });
      await link.click();
      const at = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.part);
      assert.equal(at, message === none ? 'day' : part);
    }
    assert.deepEqual(
      await markedParts(page),
      Object.entries(wrong).map(([part, message]) => [part, [message]]),
    );
  }
});

test('a year of two digits is taken where it can be but one', async () => {
  const page = await signedIn('/profile/personal');
  for (const parts of [
    ['1', '2', '80'],
    ['1/2/80', '', ''],
    ['1 Feb 80', '', ''],
  ] as const) {
    await person.typesDate(page, 'Date of birth', parts);
    await person.presses(page, 'Save');
    await summary(page).waitFor();
    assert.ok(!(await errorsOn(page)).some((error) => /birth/.test(error ?? '')), parts.join());
  }
});

test('a year or a month is enough where the day serves nobody, and a course may still go on', async () => {
  const page = await signedIn('/profile/qualification');
  await page.locator('[name=level]').selectOption('diploma');
  await person.types(page, 'Name of the institution', 'Thogoto College');
  await person.types(page, 'Course', 'Education');
  await person.typesDate(page, 'From', ['', 'Mei', '2024']);
  await person.typesDate(page, 'Until', ['2', '', '2026']);
  await person.presses(page, 'Save');
  assert.deepEqual(await errorsOn(page), [
    'Enter the month too: when you finished, like 2007.',
    'Enter the award or grade, like Credit.',
  ]);
  await person.typesDate(page, 'Until', ['', '', '']);
  await person.presses(page, 'Save');
  await page.waitForURL((url) => !url.pathname.endsWith('/qualification'));
  await person.opens(page, '/profile');
  await page.getByText('May 2024 – still studying').waitFor();
  await person.opens(page, '/my-data');
  await page.getByText('May 2024 – still studying').first().waitFor();
});

test('a code and a password are judged together, by the rules of the server', async () => {
  const page = await setup.page();
  await person.opens(page, '/reset-password?phone=254722645678');
  const tells = async (code: string, password: string) => {
    await page.locator('[name=code]').fill(code);
    await page.locator('[name=newPassword]').fill(password);
    await page.locator('button[type=submit]').click();
    await summary(page).waitFor();
    return errorsOn(page);
  };
  const short = 'Choose a password of at least 8 characters. Three words together are easy to remember.';
  assert.deepEqual(await tells('', 'short'), ['Enter the code from the SMS, like 123456.', short]);
  assert.deepEqual(await tells('12345', 'karibu123'), [
    'Enter the code from the SMS: 6 digits.',
    'Many people use this password, so it is easy to guess. Choose another: three words together are easy to remember.',
  ]);
  assert.deepEqual(await tells('', '0722 645 678'), [
    'Enter the code from the SMS, like 123456.',
    'Do not use your mobile number as the password.',
  ]);
});
