import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A 360 px phone, as most people of the portal hold it. */
export const phone = { width: 360, height: 740 } as const;
export const desktop = { width: 1280, height: 900 } as const;

/** How Chromium is started here: what the package asks for, and no calls home. */
export const chromiumArgs = [
  ...sparticuz.args.filter((arg) => !arg.startsWith('--single-process') && !arg.startsWith('--headless')),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Headless Chromium from the npm package: nothing else to install. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await sparticuz.executablePath(), args: chromiumArgs, headless: true });

/** A page of a new, empty browser profile; what goes wrong in it is collected. */
export const openPage = async (
  browser: Browser,
  url: string,
  viewport: { width: number; height: number } = phone,
  { script = true }: { script?: boolean } = {},
): Promise<Page & { problems: string[] }> => {
  const context = await browser.newContext({
    viewport,
    baseURL: url,
    javaScriptEnabled: script,
    locale: 'en-KE',
    timezoneId: 'Africa/Nairobi',
  });
  const page = (await context.newPage()) as Page & { problems: string[] };
  page.problems = [];
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      page.problems.push(message.text());
  });
  return page;
};
