import assert from 'node:assert/strict';
import { test } from 'vitest';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newPhone } from '../fixtures/people.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

const ofBoth = (property: string) =>
  `for (const kind of ['localStorage', 'sessionStorage']) Object.defineProperty(window, kind, ${property});`;
const storages = [
  { is: 'is refused', script: ofBoth(`{ get() { throw new DOMException('Denied', 'SecurityError'); } }`) },
  { is: 'is not there', script: ofBoth('{ value: null }') },
  {
    is: 'is full',
    script: `Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError'); };`,
  },
];

test.for(storages)('the portal works in a browser whose storage $is', async ({ script }) => {
  const page = await setup.page();
  await page.addInitScript(script);
  const phone = newPhone();
  const password = await person.createsAnAccount(page, setup.portal, phone);
  await person.signsInForTheFirstTime(page, phone, password);
  await person.fillsInNextOfKin(page);
  await person.follows(page, 'Sign out');
  await person.reads(page, 'You are signed out');
  assert.deepEqual(page.problems, []);
});
