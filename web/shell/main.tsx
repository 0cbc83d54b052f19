import { hydrate } from 'preact';
import { watchPerson } from '../api/person.ts';
import { dropDraftsOfWhoLeaves } from '../forms/drafts.ts';
import { unfoldOnPaper } from './fold.tsx';
import { loadPage, Router } from './router.tsx';
import { keepUpWithTranslators } from './translated.ts';

/** Brings the prerendered page to life. */
const start = async () => {
  const first = await loadPage(new URL(location.href));
  dropDraftsOfWhoLeaves();
  watchPerson();
  unfoldOnPaper();
  const root = document.getElementById('app');
  if (root) {
    keepUpWithTranslators(root);
    hydrate(<Router first={first} />, root);
  }
  document.documentElement.dataset.ready = '';
};

void start();
