import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newPhone } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser({ demo: false });

test('what is typed before the script has come is kept, and so is what a browser fills in at once', async () => {
  const { portal } = setup;
  const page = await setup.page();
  const phone = newPhone();
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto('/create-account', { waitUntil: 'commit' });
  await person.types(page, 'Mobile number', phone);
  assert.ok(await page.getByRole('button', { name: 'Create account' }).isDisabled());
  arrive();
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  await person.types(page, 'Enter the number again', phone);
  assert.equal(await page.getByLabel('Mobile number').first().inputValue(), phone);

  await page.evaluate(
    (number) => {
      for (const field of document.querySelectorAll('input')) {
        field.value = number;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    `0${phone.slice(3)}`,
  );
  await person.presses(page, 'Create account');
  await person.reads(page, 'Check your phone');
  await portal.smsMatching(phone, /Password/);
});

test('who is offline is told so, keeps what was typed, and sends it when the network is back', async () => {
  const page = await setup.page();
  const phone = newPhone();
  await person.opens(page, '/create-account');
  await person.types(page, 'Mobile number', phone);
  await person.types(page, 'Enter the number again', phone);
  await page.context().setOffline(true);
  await person.presses(page, 'Create account');
  await page.getByText('You are offline').first().waitFor();
  assert.equal(await page.getByLabel('Mobile number').first().inputValue(), phone);
  await page.context().setOffline(false);
  await person.presses(page, 'Create account');
  await person.reads(page, 'Check your phone');
});
