import { hydrate } from 'preact';
import { watchPerson } from '../api/person.ts';
import { dropDraftsOfWhoLeaves } from '../forms/drafts.ts';
import { loadPage, Router } from './router.tsx';

/** Brings the prerendered page to life. */
const start = async () => {
  const first = await loadPage(new URL(location.href));
  dropDraftsOfWhoLeaves();
  watchPerson();
  const root = document.getElementById('app');
  if (root) hydrate(<Router first={first} />, root);
  document.documentElement.dataset.ready = '';
};

void start();
