import type { ComponentType } from 'preact';
import { text } from './messages/en/titles.ts';

export type Access = 'anyone' | 'professional' | 'officer';
export type PageModule = { default: ComponentType };
export type Route = {
  readonly path: string;
  readonly title: string;
  readonly access: Access;
  readonly load: () => Promise<PageModule>;
};

/** Every page: its address, its title, who may see it, and the chunk that it comes in. */
export const routes: readonly Route[] = [
  { path: '/', title: text.home, access: 'anyone', load: () => import('./pages/home.tsx') },
  { path: '/sign-in', title: text.signIn, access: 'anyone', load: () => import('./pages/sign-in.tsx') },
];

export const notFound: Route = {
  path: '/not-found',
  title: text.notFound,
  access: 'anyone',
  load: () => import('./pages/not-found.tsx'),
};

/** The route of a path without its language. */
export const routeOf = (path: string): Route => routes.find((route) => route.path === path) ?? notFound;
