import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, openPage, phone } from '../browser.ts';
import { type Portal, startPortal } from '../portal.ts';

type Options = { demo?: boolean; prepare?: (portal: Portal) => Promise<void> };

/** A portal and a browser for the tests of a file, there from before the first until after the last. */
export const openStage = ({ prepare, ...options }: Options = {}) => {
  let portal: Portal;
  let browser: Browser;
  beforeAll(async () => {
    [portal, browser] = await Promise.all([startPortal(options), openBrowser()]);
    await prepare?.(portal);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  return {
    get portal() {
      return portal;
    },
    /** A page of a new person's browser, as wide as a phone where nothing else is said. */
    page: (viewport: { width: number; height: number } = phone, options: { script?: boolean } = {}) =>
      openPage(browser, portal.url, viewport, options),
  };
};
