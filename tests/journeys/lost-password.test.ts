import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, ownPassword, stayAway } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

test('who forgot the password gets in by a code, stays in across a reload, and the old password works no more', async () => {
  const { portal } = setup;
  const page = await setup.page();
  const { phone } = await newProfessional(portal);
  await person.opens(page, '/sign-in');
  await person.signsIn(page, phone, 'not my password');
  await page.getByText('The mobile number or password is wrong.').waitFor();

  await person.follows(page, 'Forgot password?');
  await person.reads(page, 'Forgot password?');
  await person.types(page, 'Mobile number', phone);
  await person.presses(page, 'Send me a code');
  const { text } = await portal.smsMatching(phone, /is your code/);
  await person.types(page, 'Code from the SMS', '000000');
  await person.types(page, 'New password', 'quite another one');
  await person.presses(page, 'Save the new password');
  await page.getByText('The code is wrong').first().waitFor();
  await person.types(page, 'Code from the SMS', text.slice(0, 6));
  await person.presses(page, 'Save the new password');
  await person.reads(page, 'Your new password is saved');

  await person.follows(page, 'Sign in');
  await person.reads(page, 'Sign in');
  await person.signsIn(page, phone, ownPassword);
  await page.getByText('The mobile number or password is wrong.').waitFor();
  await person.types(page, 'Password', 'quite another one');
  await person.presses(page, 'Sign in');
  await person.reads(page, 'My dashboard');
  await portal.smsMatching(phone, /password was changed/i);
  await page.reload();
  await page.getByText('Your password was changed').waitFor();
  assert.deepEqual(page.problems, []);
});

/** Somebody with a whole profile who has not opened their account for a hundred days, and asked for a code. */
const returning = async () => {
  const { portal } = setup;
  const one = await newProfessional(portal);
  await fillProfile(portal, one);
  const { profile } = await one.me();
  await stayAway(portal, one, 100);
  await portal.api('POST /api/password-resets', { body: { phone: one.phone } });
  const { text } = await portal.smsMatching(one.phone, /^\d{6} is your code/);
  return { phone: one.phone, code: text.slice(0, 6), end: profile.workstation?.tscNumber?.slice(-4) ?? '' };
};

test('who was away for 90 days also types the end of their ID or TSC number; what was typed before stays', async () => {
  const page = await setup.page();
  const { phone, code, end } = await returning();
  const proof = page.getByLabel('Last four digits');
  await person.opens(page, `/reset-password?phone=${phone}`);
  await person.types(page, 'Code from the SMS', code);
  await person.types(page, 'New password', 'quite another one');
  assert.equal(await proof.count(), 0);
  await person.presses(page, 'Save the new password');
  await proof.waitFor();
  await page.getByText('This account was not used for a long time').waitFor();
  assert.equal(await page.getByLabel('Code from the SMS').inputValue(), code);
  assert.equal(await page.getByLabel('New password').first().inputValue(), 'quite another one');

  await proof.fill(end === '0000' ? '0001' : '0000');
  await person.presses(page, 'Save the new password');
  await page.getByText('These do not end the ID or TSC number').first().waitFor();
  await proof.fill(` ${end.slice(0, 2)} ${end.slice(2)}`);
  await person.presses(page, 'Save the new password');
  await person.reads(page, 'Your new password is saved');
  assert.deepEqual(page.problems, []);
});

test('in Kiswahili the page asks for the end of a number too', async () => {
  const page = await setup.page();
  const { phone, code } = await returning();
  await person.opens(page, `/sw/reset-password?phone=${phone}`);
  await person.types(page, 'Msimbo ulio kwenye SMS', code);
  await person.types(page, 'Nenosiri jipya', 'quite another one');
  await person.presses(page, 'Hifadhi nenosiri jipya');
  const proof = page.getByLabel('Tarakimu nne za mwisho');
  await proof.waitFor();
  await page.getByText('Akaunti hii haijatumika kwa muda mrefu').waitFor();
  assert.match(page.url(), /\/sw\//);
  assert.deepEqual(page.problems, []);
});
