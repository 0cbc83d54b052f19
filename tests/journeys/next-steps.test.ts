import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newPhone, newProfessional, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

const firstVacancy = async (position: string): Promise<string> => {
  const { body } = await setup.portal.api<{ vacancies: { vacancyId: string }[] }>(
    `GET /api/vacancies?examination=kcse&position=${position}`,
  );
  return body.vacancies[0]?.vacancyId ?? '';
};

test('the first sign-in from a vacancy ends at that vacancy, through the account, the SMS and the password', async () => {
  const page = await setup.page();
  const id = await firstVacancy('invigilator');
  const phone = newPhone();
  await person.opens(page, `/vacancy?id=${id}`);
  await person.follows(page, 'Sign in to apply');
  await person.follows(page, 'Create account');
  await person.reads(page, 'Create account');
  await person.types(page, 'Mobile number', phone);
  await person.types(page, 'Enter the number again', phone);
  await person.presses(page, 'Create account');
  await person.reads(page, 'Check your phone');
  const { text } = await setup.portal.smsMatching(phone, /Password: \S+/);
  await person.follows(page, 'I have the password: sign in');
  await person.reads(page, 'Sign in');
  await person.types(page, 'Password', /Password: (\S+)/.exec(text)?.[1] ?? '');
  await person.presses(page, 'Sign in');
  await person.types(page, 'New password', ownPassword);
  await person.presses(page, 'Save and continue');
  await person.reads(page, /^Invigilator, /);
  await person.follows(page, 'Personal details');
  await person.reads(page, 'Personal details');
  assert.deepEqual(page.problems, []);
});

test('what is changed before applying comes back to the application, and from there to the vacancy', async () => {
  const page = await setup.page();
  const somebody = await newProfessional(setup.portal);
  await fillProfile(setup.portal, somebody);
  const id = await firstVacancy('invigilator');
  await person.opens(page, `/sign-in?return=${encodeURIComponent(`/apply?vacancy=${id}`)}`);
  await person.signsIn(page, somebody.phone, ownPassword);
  await person.reads(page, 'Check your details and apply');
  await person.follows(page, /^Change/);
  await person.reads(page, 'Personal details');
  await person.presses(page, 'Save');
  await person.reads(page, 'Check your details and apply');
  await person.follows(page, 'Back to the vacancy');
  await person.reads(page, /^Invigilator, /);
});

test('who is signed in is offered no account, and the list says which vacancies fit', async () => {
  const page = await setup.page();
  const somebody = await newProfessional(setup.portal);
  await fillProfile(setup.portal, somebody);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, somebody.phone, ownPassword);
  await person.reads(page, 'My dashboard');
  await page.getByRole('link', { name: 'Find a vacancy' }).first().waitFor();
  await person.opens(page, '/');
  await page.getByRole('link', { name: 'Go on to my pages' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Create account' }).count(), 0);
  await person.opens(page, '/vacancies');
  await page.getByText('You qualify', { exact: true }).first().waitFor();
  await page
    .getByText(/^(One requirement is not met|You do not qualify)$/)
    .first()
    .waitFor();
});

test('after a search the results are in view, and a screen reader is at them', async () => {
  const page = await setup.page();
  await person.opens(page, '/vacancies');
  await person.chooses(page, 'Examination', 'KCSE');
  await person.presses(page, 'Search');
  const results = page.getByRole('heading', { name: 'Vacancies found' });
  await results.waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Vacancies found');
  const box = await results.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 300, `the results begin at ${box?.y}`);
});

for (const language of ['', '/sw'])
  test(`the button that creates an account is on the first screen${language}`, async () => {
    const page = await setup.page();
    await person.opens(page, `${language}/create-account`);
    const box = await page.locator('button[type=submit]').boundingBox();
    assert.ok(box && box.y + box.height <= 740, `the button ends at ${box && box.y + box.height}`);
  });

test('a page whose script is slow to come says within a tenth of a second that it is coming', async () => {
  const page = await setup.page();
  await person.opens(page, '/');
  await page.route(/assets\/en-.*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const tapped = Date.now();
  await page.getByRole('link', { name: 'Create account' }).click();
  await page.locator('.loading-page').waitFor();
  assert.ok(Date.now() - tapped < 1000);
  await person.reads(page, 'Create account');
  await page.locator('.loading-page').waitFor({ state: 'detached' });
});

test('a draft that comes back says so, and a form that is on its way says that too', async () => {
  const page = await setup.page();
  const somebody = await newProfessional(setup.portal);
  await person.opens(page, `/sign-in?return=/profile/next-of-kin`);
  await person.signsIn(page, somebody.phone, ownPassword);
  await person.reads(page, 'Next of kin');
  await person.types(page, 'Their full name', 'Kamau Njoroge');
  await person.opens(page, '/profile/next-of-kin');
  await page.getByText('What you typed here before is back.').waitFor();
  assert.equal(await page.getByLabel('Their full name').inputValue(), 'Kamau Njoroge');
});

test('my application shows what I sent, and what comes next when it is accepted', async () => {
  const page = await setup.page();
  const somebody = await newProfessional(setup.portal);
  await fillProfile(setup.portal, somebody);
  const id = await firstVacancy('invigilator');
  const applied = await setup.portal.api(`POST /api/vacancies/${id}/applications`, {
    token: somebody.token,
    body: { declaration: true },
  });
  assert.equal(applied.status, 201);
  await person.opens(page, `/sign-in?return=${encodeURIComponent(`/application?vacancy=${id}`)}`);
  await person.signsIn(page, somebody.phone, ownPassword);
  await page.getByText('Show what you sent').click();
  await page.getByRole('heading', { name: 'Personal details' }).waitFor();
  await page.getByText('Moi Avenue Primary School').first().waitFor();
});
