import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newPhone, newProfessional, officer, ownPassword } from '../fixtures/people.ts';
import { follows, opens, presses, reads, signsIn } from './steps.ts';

const setup = setUpBrowser();

test('a person finds where they are signed in, ends another device and then all others', async () => {
  const { phone } = await newProfessional(setup.portal);
  const elsewhere = async () => {
    const body = { username: phone, password: ownPassword };
    return (await setup.portal.api('POST /api/sessions', { body })).cookie;
  };
  const cookies = [await elsewhere(), await elsewhere()];
  const page = await setup.page();
  await opens(page, '/sign-in');
  await signsIn(page, phone, ownPassword);
  await reads(page, 'My dashboard');
  await follows(page, 'Where you are signed in');
  await reads(page, 'Where you are signed in');
  const cards = page.locator('main li.card');
  await cards.nth(3).waitFor();
  assert.match((await cards.first().textContent()) ?? '', /Chrome on .*This device.*Sign out here/);
  await cards
    .nth(1)
    .getByRole('button', { name: /^Sign out there/ })
    .click();
  await page.getByText('is signed out.').waitFor();
  await cards.nth(3).waitFor({ state: 'detached' });
  await presses(page, 'Sign out everywhere else');
  await page.getByText('You are signed in nowhere else.').waitFor();
  assert.equal(await cards.count(), 1);
  for (const cookie of cookies)
    assert.equal((await setup.portal.api('POST /api/sessions/refresh', { cookie })).status, 401);
  await opens(page, '/dashboard');
  await reads(page, 'My dashboard');
  assert.deepEqual(page.problems, []);
});

test('an officer finds theirs in the menu', async () => {
  const phone = newPhone();
  await officer(setup.portal, { phone, counties: ['nairobi'] });
  const page = await setup.page();
  await opens(page, '/sign-in');
  await signsIn(page, phone, 'officer of the tests');
  await follows(page, 'My devices');
  await reads(page, 'Where you are signed in');
  await page.getByText('This device').waitFor();
  await presses(page, 'Sign out everywhere else');
  await page.getByText('You are signed in nowhere else.').waitFor();
  assert.deepEqual(page.problems, []);
});
