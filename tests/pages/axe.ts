import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Violations of WCAG 2.2 AA and of best practice on the page as it is now, in a line each. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: all } = await engine.run();
    return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  return found.map((line) => `${new URL(page.url()).pathname} ${line}`);
};
