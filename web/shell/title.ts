import { text } from '#messages/shell/shell';
import { council } from '../../contract/council.ts';
import { language } from './language.ts';

/** The document's title: the page, then the portal. */
export const documentTitle = (page: string): string =>
  `${page} – ${council.shortName} ${council.portalName[language]}`;

const mark = `${text.error}: `;
/** Error summaries that stand on the page: a dialog may have one over another. */
let summaries = 0;

const marked = (title: string): string => (summaries > 0 ? mark + title : title);

/** Shows the title of a page. */
export const showTitle = (page: string): void => {
  document.title = marked(documentTitle(page));
};

const count = (change: number) => {
  const title = summaries > 0 ? document.title.slice(mark.length) : document.title;
  summaries += change;
  document.title = marked(title);
};

/** Says in the title, which a screen reader reads first, that the page has errors; returns how to take it back. */
export const markTitle = (): (() => void) => {
  count(1);
  return () => count(-1);
};
