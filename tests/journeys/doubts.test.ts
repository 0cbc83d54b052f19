import assert from 'node:assert/strict';
import { test } from 'vitest';
import { phone as small } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, ownPassword } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

const signedIn = async (filled: boolean) => {
  const page = await setup.page(small);
  const one = await newProfessional(setup.portal);
  if (filled) await fillProfile(setup.portal, one);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, one.phone, ownPassword);
  await person.reads(page, 'My dashboard');
  return { page, ...one };
};

test('pay to another name is said at the field, asked about once, saved, and said again before applying', async () => {
  const { page, me } = await signedIn(true);
  await person.opens(page, '/profile/payment');
  await person.types(page, 'Name registered for the account', 'KAMAU WANJIKU');
  await page.getByLabel('M-Pesa number').focus();
  assert.equal(await page.getByText('This is not your own name').count(), 0);
  await person.types(page, 'Name registered for the account', 'Jane Doe');
  await person.types(page, 'M-Pesa number', '0733 645 678');
  await page.getByLabel('Name registered for the account').focus();
  await page.getByText("This is not your own name, Wanjikũ Nyong'o Kamau").waitFor();
  await page.getByText('only they have M-Pesa').waitFor();
  await person.presses(page, 'Save');
  await page.getByRole('alert').getByText('This is not your own name').waitFor();
  assert.notEqual((await me()).profile.payment?.accountName, 'Jane Doe');
  await person.presses(page, 'Save');
  await page.getByText('✓ Saved.').waitFor();
  const { profile, completeness } = await me();
  assert.equal(profile.payment?.accountName, 'Jane Doe');
  assert.ok(completeness.missing.includes('payment-name-differs'));
  assert.deepEqual(page.problems, []);
});

test('a bank that is not listed is named', async () => {
  const { page, me } = await signedIn(true);
  await person.opens(page, '/profile/payment');
  await page.getByLabel('Bank account').check();
  await person.chooses(page, /^Bank$/, 'Other');
  await person.presses(page, 'Save');
  await page.getByRole('link', { name: 'Enter the name of the bank or Sacco.' }).click();
  await person.types(page, 'Name of the bank or Sacco', 'Kaimosi Sacco');
  await person.types(page, 'Branch', 'Kakamega');
  await person.types(page, 'Account number', '00123 456');
  await person.presses(page, 'Save');
  await page.getByText('✓ Saved.').waitFor();
  const { payment } = (await me()).profile;
  assert.deepEqual(payment?.method === 'bank' && [payment.bankName, payment.accountNumber], [
    'Kaimosi Sacco',
    '00123456',
  ]);
});

test('a single name is asked about once; a passport is asked for as one', async () => {
  const { page, phone, me } = await signedIn(false);
  const number = phone.slice(-7);
  await person.opens(page, '/profile/personal');
  await person.types(page, 'Full name', ' Mary\u200b');
  await person.typesDate(page, 'Date of birth', ['27', '3', '1985']);
  await page.getByLabel('Female').check();
  await person.chooses(page, 'Identity document', 'Passport');
  await person.types(page, 'Passport number', `ak ${number}`);
  await person.types(page, 'KRA PIN', `a00${number}z`);
  await person.presses(page, 'Save');
  await page.getByRole('alert').getByText('Is “Mary” all of your name').waitFor();
  await person.presses(page, 'Save');
  await page.getByText('✓ Saved.').waitFor();
  const { personal } = (await me()).profile;
  assert.deepEqual(
    [personal?.fullName, personal?.identityKind, personal?.nationalId],
    ['Mary', 'passport', `AK${number}`],
  );
});

test("one's own number is no next of kin's", async () => {
  const { page, phone } = await signedIn(true);
  await person.opens(page, '/profile/next-of-kin');
  await person.types(page, 'Mobile number', `\u202a+${phone}\u202c`);
  await person.presses(page, 'Save');
  await page.getByRole('alert').getByText('This is your own number').waitFor();
});
