import { openBrowser, openPage } from '../tests/fixtures/browser.ts';
import { fillProfile, newProfessional, ownPassword } from '../tests/fixtures/people.ts';
import { type Portal, startPortal } from '../tests/fixtures/portal.ts';
import { opens, signsIn } from '../tests/journeys/steps.ts';
import { budgets, queryOf, visitsOf } from '../tests/pages/page-bytes.ts';
import { routes } from '../web/shell/routes.ts';
import { atLeast, atMost, type Gauge, known, type Reading } from './gauge.ts';
import { categories, judge, type Scores } from './lighthouse.ts';

const kb = (bytes: number): number => bytes / 1024;

const weighed = (path: string, { first, repeat }: Awaited<ReturnType<typeof visitsOf>>): Reading[] => [
  atMost(`${path}: HTML and CSS`, kb(first.document + first.style), kb(budgets.htmlAndCss), ' KB'),
  atMost(`${path}: all`, kb(first.all), kb(budgets.first), ' KB'),
  atMost(`${path}: coming back`, kb(repeat.all), kb(budgets.repeat), ' KB'),
];

const weights = async (portal: Portal): Promise<Reading[]> => {
  const browser = await openBrowser();
  const readings: Reading[] = [];
  for (const { path } of routes.filter(({ access }) => access === 'anyone')) {
    const page = await openPage(browser, portal.url);
    readings.push(...weighed(path, await visitsOf(page.context(), path + (await queryOf(portal, path)))));
    await page.context().close();
  }
  await browser.close();
  return readings;
};

/** The dashboard of somebody who is signed in, on a phone that keeps no file yet: the goals are for public pages, this informs. */
const dashboardWeights = async (portal: Portal, phone: string): Promise<Reading[]> => {
  const browser = await openBrowser();
  const page = await openPage(browser, portal.url);
  await opens(page, '/sign-in');
  await signsIn(page, phone, ownPassword);
  await page.waitForURL(/dashboard/);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  const visits = await visitsOf(page.context(), '/dashboard');
  await browser.close();
  return weighed('/dashboard', visits).map(({ what, value }) => known(what, value));
};

const scored = (scores: ReadonlyMap<string, Scores>): Reading[] =>
  [...scores].flatMap(([path, score]) => [
    ...categories.map((category) => atLeast(`${path}: Lighthouse ${category}`, score[category], 100)),
    ...score.lost.map((line) => known(`${path}: points lost`, line)),
  ]);

const measure = async () => {
  const portal = await startPortal();
  try {
    const person = await newProfessional(portal);
    await fillProfile(portal, person);
    const bytes = [...(await weights(portal)), ...(await dashboardWeights(portal, person.phone))];
    const open = await judge(portal.url, ['/', '/vacancies', '/sign-in']);
    const own = await judge(portal.url, ['/dashboard'], { phone: person.phone, password: ownPassword });
    return { readings: [...bytes, ...scored(open), ...scored(own)] };
  } finally {
    await portal.stop();
  }
};

export const page: Gauge = {
  name: 'page',
  title: 'The page',
  how: `Bytes on the wire as Chromium counts them, headers included, from the local portal with CloudFront's compression
and cache headers: a browser that comes for the first time, and the same one again. (HTTP/1.1 repeats headers that HTTP/2
sends once, so on AWS a file costs some 600 bytes less.) Lighthouse in its own setting of a slow phone.`,
  measure,
};
