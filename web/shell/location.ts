import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { readAddress } from './address.ts';
import { withoutLanguage } from './language.ts';
import type { Route } from './route.ts';

/** The page that is shown, and its address. */
export type LoadedPage = { route: Route; Page: ComponentType; pathname: string; search: string };
export type Navigate = (path: string, options?: { replace?: boolean }) => void;

/** Where the person is and how to go elsewhere; the router provides it. */
export const LocationContext = createContext<{ current: LoadedPage; navigate: Navigate } | undefined>(
  undefined,
);

const useRouter = () => {
  const router = useContext(LocationContext);
  if (!router) throw new Error('outside the router');
  return router;
};

/** Where the person is: the path without its language, and what the address carries. */
export const useLocation = () => {
  const { current } = useRouter();
  return { path: withoutLanguage(current.pathname), query: readAddress(current.search) };
};

/** Goes to a page of the portal without loading the document again, so that the session stays in memory. */
export const useNavigate = (): Navigate => useRouter().navigate;
