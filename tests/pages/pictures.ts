import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages } from '../../contract/language.ts';
import { demoStaff } from '../../local/demo.ts';
import { inLanguage } from '../../web/shell/language.ts';
import { desktop, openBrowser, openPage, phone } from '../fixtures/browser.ts';
import { newPhone, officer } from '../fixtures/people.ts';
import { type Portal, startPortal } from '../fixtures/portal.ts';
import {
  addsAQualification,
  applies,
  createsAnAccount,
  fillsInNextOfKin,
  fillsInPayment,
  fillsInPersonalDetails,
  fillsInWorkstation,
  findsTheVacancy,
  follows,
  opens,
  presses,
  signsIn,
  signsInForTheFirstTime,
} from '../journeys/steps.ts';
import { openDarkroom } from './screenshots.ts';

/**
 * Takes the pictures of every page at 360 and 1280 px (`docs/pictures/pages/`), those of the user manual and
 * its PDF (`web/public/`): `npm run pictures`. They are taken on the running portal, along the main journey.
 */
const root = join(import.meta.dirname, '../..');
const pictures = join(root, 'docs', 'pictures', 'pages');
const site = join(root, 'web', 'public');

const sizes = [
  ['360', phone],
  ['1280', desktop],
] as const;

/** The page as it is now, at both widths. */
const take = async (page: Page, name: string): Promise<void> => {
  for (const [folder, viewport] of sizes) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(250);
    await keep(await page.screenshot({ fullPage: true }), join(pictures, folder, `${name}.webp`));
  }
  await page.setViewportSize(phone);
};

const manualPictures = [
  'create-account',
  'new-password',
  'profile',
  'vacancy',
  'applied',
  'dashboard',
  'reset-password',
];

type Arrive = (page: Page, language: Language) => Promise<void>;

/** As much of the page as a phone shows, in both languages; `arrive` where an address alone does not lead there. */
const takeForManual = async (page: Page, name: string, arrive?: Arrive): Promise<void> => {
  if (!manualPictures.includes(name)) return;
  const { pathname, search } = new URL(page.url());
  const byAddress: Arrive = (_, language) => opens(page, inLanguage(pathname, language) + search);
  for (const language of languages) {
    if (language !== 'en') await (arrive ?? byAddress)(page, language);
    await settled(page);
    await page.evaluate(() => scrollTo(0, 0));
    await keep(await page.screenshot(), join(site, inLanguage(`/manual/${name}.webp`, language)));
  }
  await byAddress(page, 'en');
};

const settled = async (page: Page): Promise<void> => {
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(250);
};

const visit = async (page: Page, path: string, name: string): Promise<void> => {
  await opens(page, path);
  await settled(page);
  await take(page, name);
  await takeForManual(page, name);
};

const publicPages = async (page: Page): Promise<void> => {
  for (const name of ['create-account', 'sign-in', 'forgot-password', 'vacancies', 'privacy', 'status'])
    await visit(page, `/${name}`, name);
  await visit(page, '/', 'home');
  await visit(page, '/sw/', 'home-kiswahili');
  await visit(page, '/sw/create-account', 'create-account-kiswahili');
  await visit(page, '/no-such-page', 'not-found');
  await visit(page, '/reset-password?phone=254722645678', 'reset-password');
  await opens(page, '/create-account');
  await page.getByLabel('Mobile number').fill('0822');
  await presses(page, 'Create account');
  await take(page, 'create-account-errors');
};

const professional = async (browser: Browser, portal: Portal): Promise<void> => {
  const page = await openPage(browser, portal.url);
  const number = newPhone();
  const identity = { nationalId: number.slice(-8), tscNumber: number.slice(-7) };
  await publicPages(page);
  const password = await createsAnAccount(page, portal, number);
  await take(page, 'account-requested');
  await follows(page, 'I have the password: sign in');
  await signsIn(page, number, password);
  await page.getByRole('heading', { name: 'Choose your own password' }).waitFor();
  await take(page, 'new-password');
  await takeForManual(page, 'new-password', async (_, language) => {
    await opens(page, inLanguage('/sign-in', language));
    await page.locator('[name=username]').fill(number);
    await page.locator('[name=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL(/new-password/);
  });
  await opens(page, `/account-requested?phone=${number}`);
  await signsInForTheFirstTime(page, number, password);
  await visit(page, '/dashboard', 'dashboard-new');
  await fillsInPersonalDetails(page, identity);
  await fillsInPayment(page);
  await fillsInWorkstation(page, identity);
  await addsAQualification(page);
  await fillsInNextOfKin(page);
  for (const name of [
    'personal',
    'payment',
    'workstation',
    'qualification',
    'work-experience',
    'alerts',
    'next-of-kin',
  ])
    await visit(page, `/profile/${name}`, `profile-${name}`);
  await visit(page, '/profile', 'profile');
  await findsTheVacancy(page);
  await page.getByText('You meet the requirements of this vacancy.').waitFor();
  await take(page, 'vacancy');
  await takeForManual(page, 'vacancy');
  await follows(page, 'Apply for this vacancy');
  await page
    .getByRole('heading', { name: 'Declaration' })
    .or(page.getByText('Declaration'))
    .first()
    .waitFor();
  await take(page, 'apply');
  await page.goBack();
  await applies(page);
  await take(page, 'applied');
  await takeForManual(page, 'applied');
  await portal.smsMatching(number, /Application received/);
  await visit(page, '/dashboard', 'dashboard');
  await visit(page, '/my-data', 'my-data');
  await visit(page, '/close-account', 'close-account');
  await opens(page, '/dashboard');
  await follows(page, /^Invigilator, KCSE/);
  await page.getByRole('heading', { name: 'Progress' }).waitFor();
  await take(page, 'application');
  await opens(page, '/_local/phone').catch(() => page.goto('/_local/phone'));
  await take(page, 'phone-screen');
};

const ofOfficer = async (browser: Browser, portal: Portal): Promise<void> => {
  const page = await openPage(browser, portal.url);
  await opens(page, '/sign-in');
  await signsIn(page, demoStaff[0].phone, demoStaff[0].password);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { token } = await officer(portal);
  const { body } = await portal.api<{
    vacancies: { vacancyId: string; position: string; county?: string }[];
  }>('GET /api/vacancies?examination=kcse&position=invigilator');
  const id = body.vacancies[0]?.vacancyId;
  const list = await portal.api<{ applications: { professionalId: string }[] }>(
    `GET /api/officer/vacancies/${id}/applications`,
    { token },
  );
  await visit(page, '/officer/vacancies?state=published', 'officer-vacancies');
  await visit(page, '/officer/vacancy-edit', 'officer-vacancy-edit');
  await visit(page, `/officer/vacancy?id=${id}`, 'officer-vacancy');
  await visit(page, `/officer/applications?vacancy=${id}`, 'officer-applications');
  await visit(
    page,
    `/officer/application?vacancy=${id}&person=${list.body.applications[0]?.professionalId}`,
    'officer-application',
  );
};

/** A PDF keeps JPEG as it is and unpacks WebP: with these the file has a fifth of the size. */
const asJpeg = async (): Promise<void> => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const image of document.images) {
    image.loading = 'eager';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    if (!image.src.endsWith('.svg')) image.src = canvas.toDataURL('image/jpeg', 0.7);
    await image.decode();
  }
};

/** The manual as a PDF: the page itself, printed, from a site built with the new pictures. */
const printManual = async (browser: Browser): Promise<void> => {
  const portal = await startPortal();
  const page = await openPage(browser, portal.url, desktop);
  for (const language of languages) {
    await opens(page, inLanguage('/manual', language));
    await page.evaluate(asJpeg);
    await page.pdf({ path: join(site, inLanguage('/manual.pdf', language)), format: 'A4', margin });
  }
  await visit(page, '/manual', 'manual');
  await portal.stop();
};

const margin = { top: '16mm', bottom: '16mm', left: '16mm', right: '16mm' };
const browser = await openBrowser();
const { keep, close } = await openDarkroom(browser);
const portal = await startPortal();
try {
  await professional(browser, portal);
  await ofOfficer(browser, portal);
  await portal.stop();
  await printManual(browser);
} finally {
  await close();
  await browser.close();
}
