import type { ComponentType } from 'preact';

/** Who may see a page. */
export type Access = 'anyone' | 'professional' | 'officer';
export type PageModule = { default: ComponentType };
/** A page: its address without the language, its title, who may see it, and how its chunk is loaded. */
export type Route = {
  readonly path: string;
  readonly title: string;
  readonly access: Access;
  readonly load: () => Promise<PageModule>;
};
