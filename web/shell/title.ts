import { council } from '../../contract/council.ts';
import { language } from './language.ts';

/** The document's title: the page, then the portal. */
export const documentTitle = (page: string): string =>
  `${page} – ${council.shortName} ${council.portalName[language]}`;
