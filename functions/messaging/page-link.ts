import type { Language } from '../../contract/language.ts';

/** The address of a page of the portal in the language of the SMS that it stands in. */
export const pageLink = (portalUrl: string, path: `/${string}`, language: Language): string =>
  `${portalUrl}${language === 'sw' ? '/sw' : ''}${path}`;
