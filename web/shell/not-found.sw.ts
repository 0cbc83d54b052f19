import type { NotFoundText } from './not-found.en.ts';

export const text: NotFoundText = {
  title: 'Ukurasa haupatikani',
  lead: 'Huenda anwani imeandikwa vibaya, au ukurasa umehamishwa.',
  home: 'Nenda mwanzo',
};
