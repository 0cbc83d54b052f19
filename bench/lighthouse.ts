import { createServer } from 'node:net';
import sparticuz from '@sparticuz/chromium';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../tests/fixtures/browser.ts';
import { opens, signsIn } from '../tests/journeys/steps.ts';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Scores = Record<(typeof categories)[number], number> & { lost: string[] };

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** What took points away, a line each. */
const lostIn = (lhr: NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']): string[] =>
  categories.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? [])
      .filter(({ weight, id }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category}: ${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim()),
  );

/** Lighthouse's own setting for a slow phone, in a browser where this person is signed in, if any is named. */
export const judge = async (
  url: string,
  paths: readonly string[],
  person?: { phone: string; password: string },
): Promise<Map<string, Scores>> => {
  const port = await freePort();
  const context = await chromium.launchPersistentContext('', {
    executablePath: await sparticuz.executablePath(),
    args: [...chromiumArgs, `--remote-debugging-port=${port}`],
    headless: true,
    baseURL: url,
  });
  const scores = new Map<string, Scores>();
  try {
    if (person) {
      const page = await context.newPage();
      await opens(page, '/sign-in');
      await signsIn(page, person.phone, person.password);
      await page.waitForURL(/dashboard/);
      await page.close();
    }
    for (const path of paths) {
      const result = await lighthouse(`${url}${path}`, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...categories],
        disableStorageReset: person !== undefined,
      });
      if (!result) throw new Error(`Lighthouse said nothing of ${path}`);
      const scored = categories.map((name) => [name, 100 * (result.lhr.categories[name]?.score ?? 0)]);
      scores.set(path, { ...(Object.fromEntries(scored) as Scores), lost: lostIn(result.lhr) });
    }
  } finally {
    await context.close();
  }
  return scores;
};
