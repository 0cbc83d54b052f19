import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '#messages/shell/shell';
import { onPersonChange, releaseTab, type TabState, tabState } from '../api/person.ts';
import { focusPart } from './focus.ts';
import { inLanguage, withoutLanguage } from './language.ts';
import { Layout } from './layout.tsx';
import { type LoadedPage, LocationContext, type Navigate } from './location.ts';
import { PersonChanged } from './person-changed.tsx';
import type { Access } from './route.ts';
import { routeOf } from './routes.ts';
import { showTitle } from './title.ts';

/** The page of an address, its chunk loaded. */
export const loadPage = async (url: URL): Promise<LoadedPage> => {
  const route = routeOf(withoutLanguage(url.pathname));
  return { route, Page: (await route.load()).default, pathname: url.pathname, search: url.search };
};

/** Only plain clicks on links to pages of this language are ours; everything else is the browser's. */
const ownLink = (event: MouseEvent): URL | undefined => {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return undefined;
  const link = (event.target as Element | null)?.closest?.('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin)
    return undefined;
  const url = new URL(link.href);
  const sameLanguage =
    inLanguage(withoutLanguage(url.pathname)).replace(/\/$/, '') === url.pathname.replace(/\/$/, '');
  return sameLanguage && !/\.\w+$|^\/(api|_local)\//.test(url.pathname) ? url : undefined;
};

const focusHeading = (title: string) => {
  showTitle(title);
  const heading = document.querySelector<HTMLElement>('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
};

/** The id of the part of a page that an address names. */
const partIn = ({ hash }: URL): string => decodeURIComponent(hash.slice(1));

/** Whether an address names a part of the page that is shown, and not another page. */
const isHere = (url: URL, { pathname, search }: LoadedPage): boolean =>
  url.hash !== '' && url.pathname === pathname && url.search === search;

/** Whether what a page shows is still its person's; a page that shows the same to everyone is anybody's. */
const useTabState = (access: Access): TabState => {
  const [state, setState] = useState<TabState>('mine');
  useEffect(() => {
    const look = () => {
      if (access === 'anyone' && tabState() !== 'mine') releaseTab();
      setState(tabState());
    };
    look();
    return onPersonChange(look);
  }, [access]);
  return state;
};

/** Milliseconds after which a person wonders whether the tap was felt. */
const noticedMs = 80;

/** The application: shows the page of the address and moves between pages. */
export const Router = ({ first }: { first: LoadedPage }) => {
  const [current, setCurrent] = useState(first);
  const [loading, setLoading] = useState(false);
  const latest = useRef(0);
  const shown = useRef(first);
  const state = useTabState(current.route.access);
  useEffect(() => {
    if (state !== 'mine') focusHeading(state === 'another' ? text.somebodyElse : text.signedOut);
  }, [state]);
  const show = async (url: URL, scroll: number) => {
    const request = ++latest.current;
    const slow = setTimeout(() => setLoading(true), noticedMs);
    const next = await loadPage(url).catch(() => undefined);
    clearTimeout(slow);
    if (request !== latest.current) return;
    setLoading(false);
    // A script that did not come: the browser tries the whole page, and says what is wrong.
    if (!next) return location.assign(url);
    shown.current = next;
    setCurrent(next);
    requestAnimationFrame(() => {
      focusHeading(next.route.title);
      if (!focusPart(partIn(url))) scrollTo(0, scroll);
    });
  };
  const navigate: Navigate = (path, { replace } = {}) => {
    const url = new URL(inLanguage(path), location.href);
    // What this document still knows of a person who has gone, the next page must not know.
    if (tabState() !== 'mine') return location.assign(url);
    history.replaceState({ scroll: scrollY }, '');
    history[replace ? 'replaceState' : 'pushState']({ scroll: 0 }, '', url);
    void show(url, 0);
  };
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const url = ownLink(event);
      if (!url) return;
      event.preventDefault();
      if (!isHere(url, shown.current) || !focusPart(partIn(url)))
        navigate(withoutLanguage(url.pathname) + url.search + url.hash);
    };
    const back = () => {
      const url = new URL(location.href);
      if (tabState() !== 'mine') return location.reload();
      if (isHere(url, shown.current)) return void focusPart(partIn(url));
      void show(url, (history.state as { scroll?: number } | null)?.scroll ?? 0);
    };
    addEventListener('click', click);
    addEventListener('popstate', back);
    return () => {
      removeEventListener('click', click);
      removeEventListener('popstate', back);
    };
  }, []);
  return (
    <LocationContext.Provider value={{ current, navigate }}>
      <p role="status" class={loading ? 'loading-page' : 'govuk-visually-hidden'}>
        {loading && text.loading}
      </p>
      <Layout path={withoutLanguage(current.pathname)} access={current.route.access}>
        {state === 'mine' ? (
          <current.Page key={current.pathname + current.search} />
        ) : (
          <PersonChanged back={withoutLanguage(current.pathname) + current.search} />
        )}
      </Layout>
    </LocationContext.Provider>
  );
};
