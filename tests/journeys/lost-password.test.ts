import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newProfessional, ownPassword } from '../fixtures/people.ts';
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
