import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { withoutLanguage } from './language.ts';
import type { Route } from './route.ts';

export type Place = { route: Route; Page: ComponentType; pathname: string; search: string };
export type Go = (path: string, options?: { replace?: boolean }) => void;

/** Where the person is and how to go elsewhere; the router provides it. */
export const Location = createContext<{ place: Place; go: Go }>(null as never);

/** Where the person is: the path without its language, and the query. */
export const usePlace = () => {
  const { place } = useContext(Location);
  return { path: withoutLanguage(place.pathname), query: new URLSearchParams(place.search) };
};

/** Goes to a page of the portal without loading the document again, so that the session stays in memory. */
export const useGo = (): Go => useContext(Location).go;
