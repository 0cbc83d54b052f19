import { onLeave, personSignedIn, tabPerson } from '../api/person.ts';
import { openStorage } from '../api/storage.ts';

/** What was typed, and the idempotency key under which it was sent last if no answer came. */
export type Draft = { values: Record<string, string>; key?: string };

/** This tab's alone: on a shared computer nothing typed outlives the tab. */
const storage = openStorage('sessionStorage');
const prefixOf = (person: string | undefined): string => `draft:${person ?? 'nobody'}:`;
const placeOf = (name: string): string => prefixOf(tabPerson()) + name;

/** What this tab's person typed into a form that was not sent; another's drafts come back to them alone. */
export const readDraft = (name: string | undefined): Draft | undefined => {
  try {
    return name ? (JSON.parse(storage.read(placeOf(name)) ?? 'null') ?? undefined) : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps what is being typed; nothing where the form has no name for it. */
export const keepDraft = (name: string | undefined, draft: Draft): void => {
  if (name) storage.write(placeOf(name), JSON.stringify(draft));
};

/** Remembers with a draft that it is being sent, so that sending it again later has one effect. */
export const keepKey = (name: string | undefined, key: string): void => {
  const draft = readDraft(name);
  if (draft) keepDraft(name, { ...draft, key });
};

export const dropDraft = (name: string | undefined): void => {
  if (name) storage.remove(placeOf(name));
};

/** Whether anything is kept in this tab for somebody who was signed in. */
export const hasDrafts = (): boolean =>
  storage.names().some((name) => name.startsWith('draft:') && !name.startsWith(prefixOf(undefined)));

/** Forgets all drafts of a person in this tab: by default the one who signs out here and leaves nothing behind. */
export const dropDrafts = (person: string | undefined = tabPerson() ?? personSignedIn()?.id): void => {
  const prefix = prefixOf(person);
  for (const name of storage.names()) if (name.startsWith(prefix)) storage.remove(name);
};

/** Who signs out in one tab leaves nothing behind in the others. */
export const dropDraftsOfWhoLeaves = (): void => onLeave(dropDrafts);
