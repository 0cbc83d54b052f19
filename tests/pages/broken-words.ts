import type { Page } from 'playwright-core';

/**
 * Words that a page breaks in their middle although its card, or the page, has room for them: those that take up to six
 * tenths of its width. A hyphen, a dash and a slash are places to break at.
 */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roomAround = (holder: Element): number => {
      const box = holder.closest('.card, main, footer, header') ?? document.body;
      const { paddingLeft, paddingRight } = getComputedStyle(box);
      return box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    };
    /** How wide a word is, where it stands in several lines. */
    const brokenWidth = (text: Node, word: RegExpExecArray): number | undefined => {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (new Set(rects.map(({ top }) => Math.round(top))).size < 2) return undefined;
      return rects.reduce((sum, { width }) => sum + width, 0);
    };
    const unseen = 'script, style, option, noscript, .govuk-visually-hidden, .responsive thead';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement;
      if (!holder || holder.clientWidth === 1 || holder.closest(unseen)) continue;
      for (const word of (text.nodeValue ?? '').matchAll(/[^\s–—/-]+/gu)) {
        const width = brokenWidth(text, word);
        if (width && width <= roomAround(holder) * 0.6) found.push(`${word[0]} in ${holder.tagName}`);
      }
    }
    return found;
  });
