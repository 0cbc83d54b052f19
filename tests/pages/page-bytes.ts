import type { BrowserContext, Page } from 'playwright-core';
import type { Portal } from '../fixtures/portal.ts';

/** What came over the wire for a page, in bytes as sent (compressed, headers included), by kind. */
export type PageBytes = { document: number; style: number; script: number; rest: number; all: number };

const kinds: Record<string, keyof PageBytes> = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
};

const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(150);
};

/** Opens a page in a new tab of this browser profile, waits until it is quiet, and counts the bytes. */
export const bytesOf = async (context: BrowserContext, address: string): Promise<PageBytes> => {
  const page = await context.newPage();
  const bytes: PageBytes = { document: 0, style: 0, script: 0, rest: 0, all: 0 };
  const kindOf = new Map<string, string>();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => kindOf.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds[kindOf.get(requestId) ?? ''] ?? 'rest'] += encodedDataLength;
    bytes.all += encodedDataLength;
  });
  await page.goto(address);
  await settled(page);
  await page.close();
  return bytes;
};

/** The first visit to a page by a new browser, and the next one. */
export const visitsOf = async (context: BrowserContext, address: string) => ({
  first: await bytesOf(context, address),
  repeat: await bytesOf(context, address),
});

/** What a public page may weigh, in bytes: in the first round trip, in all, and on coming back. */
export const budgets = { htmlAndCss: 14 * 1024, first: 45 * 1024, repeat: 5 * 1024 } as const;

/** What a page must be asked for to have something to show. */
export const queryOf = async (portal: Portal, path: string): Promise<string> => {
  if (path === '/account-requested' || path === '/reset-password') return '?phone=254722645678';
  if (path !== '/vacancy') return '';
  const { body } = await portal.api<{ vacancies: { vacancyId: string }[] }>('GET /api/vacancies');
  return `?id=${body.vacancies[0]?.vacancyId}`;
};
