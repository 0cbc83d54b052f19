import type { NotFoundText } from '../en/not-found.ts';

export const text: NotFoundText = {
  title: 'Ukurasa haupatikani',
  lead: 'Huenda anwani imeandikwa vibaya, au ukurasa umehamishwa.',
  home: 'Nenda mwanzo',
};
