import assert from 'node:assert/strict';
import { test } from 'vitest';
import { oldestBrowsers } from '../../web/oldest-browsers.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { newPhone } from '../fixtures/people.ts';
import { translatesEveryPage } from '../fixtures/translator.ts';
import { withoutNewer } from '../pages/newer-than.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

const phones = [
  { of: 'of today', script: '' },
  { of: 'whose browser is the oldest that is served', script: withoutNewer(oldestBrowsers) },
  { of: 'whose browser translates every page', script: translatesEveryPage },
];

test.for(phones)(
  'a teacher registers, completes the profile, applies and withdraws, on a phone $of',
  async ({ script }) => {
    const { portal } = setup;
    const page = await setup.page();
    await page.addInitScript(script);
    const phone = newPhone();
    const identity = { nationalId: phone.slice(-8), tscNumber: phone.slice(-7) };

    const password = await person.createsAnAccount(page, portal, phone);
    await person.signsInForTheFirstTime(page, phone, password);
    await person.fillsInPersonalDetails(page, identity);
    await person.fillsInPayment(page);
    await person.fillsInWorkstation(page, identity);
    await person.addsAQualification(page);
    await person.fillsInNextOfKin(page);
    await page.getByText('Your profile is complete.').waitFor();

    await person.findsTheVacancy(page);
    const reference = await person.applies(page);
    await portal.smsMatching(phone, new RegExp(reference));

    await person.follows(page, 'Go to my dashboard');
    await person.follows(page, /^Invigilator, KCSE/);
    await person.presses(page, 'Withdraw this application');
    await person.presses(page, 'Yes, withdraw');
    await page.getByText('Withdrawn').first().waitFor();

    await person.follows(page, 'Sign out');
    await person.reads(page, 'You are signed out');
    await person.opens(page, '/dashboard');
    await person.reads(page, 'Sign in');
    assert.deepEqual(page.problems, []);
  },
);
