import assert from 'node:assert/strict';
import { test } from 'vitest';
import { demoStaff } from '../../local/demo.ts';
import { desktop } from '../fixtures/browser.ts';
import { setUpBrowser } from '../fixtures/browser-setup.ts';
import { fillProfile, newProfessional, ownPassword } from '../fixtures/people.ts';
import * as officer from './officer-steps.ts';
import * as person from './steps.ts';

const setup = setUpBrowser();

test('an officer writes, publishes and extends a vacancy, shortlists, accepts and rejects, and closes it', async () => {
  const { portal } = setup;
  const [desk, mobile] = await Promise.all([setup.page(desktop), setup.page()]);
  const [chosen, refused] = await Promise.all([newProfessional(portal), newProfessional(portal)]);
  for (const one of [chosen, refused]) await fillProfile(portal, one);
  await officer.choosesAlerts(portal, chosen, 'my-county');

  await person.opens(desk, '/sign-in');
  await person.signsIn(desk, demoStaff[0].phone, demoStaff[0].password);
  await person.reads(desk, 'Manage vacancies');
  await officer.writesAVacancy(desk);
  await desk.getByText('Only officers see it.').waitFor();
  await officer.publishes(desk);
  await portal.smsMatching(chosen.phone, /Supervisor, KPSEA/);
  await officer.extends(desk, ['1', '9', '2030']);
  await desk.getByText('1 September 2030').first().waitFor();
  const vacancyId = new URL(desk.url()).searchParams.get('id') ?? '';

  await person.opens(mobile, '/sign-in');
  await person.signsIn(mobile, chosen.phone, ownPassword);
  await person.reads(mobile, 'My dashboard');
  await person.opens(mobile, `/vacancy?id=${vacancyId}`);
  const reference = await person.applies(mobile);
  await officer.hasApplied(portal, refused, vacancyId);

  await person.follows(desk, 'See the applications');
  await person.reads(desk, 'Applications');
  await officer.decidesOnAll(desk, 'Shortlist', 2);
  await portal.smsMatching(chosen.phone, new RegExp(`Shortlisted.*${reference}`));
  await officer.opensApplicationOf(desk, reference);
  await officer.decides(desk, 'Accept');
  await portal.smsMatching(chosen.phone, new RegExp(`Accepted.*${reference}`));
  const decided = desk.locator('.timeline li', { hasText: 'Accepted' });
  await decided.getByText(/by Wanjiru Kamau, \d/).waitFor();
  await person.follows(desk, 'All applications');
  await officer.filtersByStatus(desk, 'Shortlisted');
  await officer.decidesOnAll(desk, 'Reject', 1, 'The positions are filled.');
  await portal.smsMatching(refused.phone, /Not successful/i);

  await person.opens(mobile, `/application?vacancy=${vacancyId}`);
  for (const status of ['Accepted', 'Shortlisted', 'Submitted'])
    await mobile.locator('.timeline').getByText(status).waitFor();
  await mobile.getByText('We will text you your station before work starts on 4 November 2030.').waitFor();
  assert.doesNotMatch(await mobile.locator('main').innerText(), /Wanjiru/);

  await person.opens(desk, `/officer/vacancy?id=${vacancyId}`);
  await officer.closes(desk, 'Enough people were found.');
  for (const deed of ['Draft created', 'Published', 'Deadline extended', 'Closed'])
    await desk
      .locator('.officer-record li', { has: desk.locator(`strong:text-is("${deed}")`) })
      .getByText(/by Wanjiru Kamau, \d/)
      .waitFor();
  assert.deepEqual([...desk.problems, ...mobile.problems], []);
});
