import type { Language } from '../../contract/language.ts';

declare const __LANGUAGE__: Language | undefined;

/** The language that this build of the pages speaks: each language is a build of its own. */
export const language: Language = typeof __LANGUAGE__ === 'undefined' ? 'en' : __LANGUAGE__;

/** The address of a page in a language: English at the root, Kiswahili under /sw. */
export const inLanguage = (path: string, to: Language = language): string =>
  to === 'sw' ? `/sw${path === '/' ? '/' : path}` : path;

/** The page of an address, without its language. */
export const withoutLanguage = (pathname: string): string => {
  const path = pathname.replace(/^\/sw(?=\/|$)/, '').replace(/\/+$/, '');
  return path === '' ? '/' : path;
};
