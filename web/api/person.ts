import type { Role } from '../../contract/operation.ts';
import { personHeader } from '../../contract/person-header.ts';
import { openStorage } from './storage.ts';

/** Somebody who is signed in: the `sub` of their tokens, and what their menu shows. */
export type Person = { id: string; roles: readonly Role[] };
/** Whether this tab's person is still the one who is signed in in this browser. */
export type TabState = 'mine' | 'signed-out' | 'another';

const storageKey = 'portal.person';
const storage = openStorage('localStorage');
const listeners = new Set<() => void>();
const leavers = new Set<(person: string | undefined) => void>();
let channel: BroadcastChannel | undefined;

/** In place of a person: who has chosen to go, and leaves nothing behind in any tab; null where this was not known. */
type Left = { left: string | null };
type Told = Person | Left | null;

const toldIn = (written: string | null): Told => {
  try {
    return JSON.parse(written ?? 'null') as Told;
  } catch {
    return null;
  }
};
const personIn = (told: Told): Person | null => (told && 'left' in told ? null : told);

let written = storage.read(storageKey);
/** Nobody is `null`; undefined where this browser keeps nothing that would tell. */
let signedIn = storage.works() ? personIn(toldIn(written)) : undefined;
let mine: string | undefined;
let left = false;

/** Somebody of whom only the server knows who it is. */
const unknownPerson: Person = { id: '', roles: [] };

/** Who is signed in in this browser, as far as this tab has heard. */
export const personSignedIn = (): Person | null | undefined => signedIn;

/** What the menu shows; what anybody may do is the server's to say. */
export const knownRoles = (): readonly Role[] => signedIn?.roles ?? [];

/** Whose this tab is: what it shows was read for them, what it sends is sent as theirs. */
export const tabPerson = (): string | undefined => mine;

export const tabState = (): TabState => {
  if (mine === undefined || signedIn === undefined || signedIn?.id === mine) return 'mine';
  return signedIn === null ? 'signed-out' : 'another';
};

/** Says on a request whose page sends it, so that the server refuses it where somebody else is signed in. */
export const personHeaders = (): Record<string, string> =>
  mine === undefined ? {} : { [personHeader]: mine };

/** Calls back whenever it may be somebody else who is signed in, or whose this tab is; returns how to stop. */
export const onPersonChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const announceHere = () => {
  for (const listener of listeners) listener();
};

/** Calls back with who has signed out in another tab, before anything here shows that they are gone. */
export const onLeave = (listener: (person: string | undefined) => void): void => {
  leavers.add(listener);
};

/** Whether the person of this tab has signed out in another one: nothing that they typed is kept. */
export const hasLeft = (): boolean => left;

const receive = (told: Told) => {
  left = told !== null && 'left' in told;
  if (told && 'left' in told) for (const listener of leavers) listener(told.left ?? mine ?? signedIn?.id);
  const next = personIn(told);
  if (signedIn !== undefined && next?.id === signedIn?.id) return;
  signedIn = next;
  announceHere();
};

/** Looks whether the person changed while nobody told this tab: it slept, or its browser tells nothing. */
export const recheckPerson = (): TabState => {
  const before = written;
  written = storage.read(storageKey);
  if (storage.works() && written !== before) receive(toldIn(written));
  return tabState();
};

const publish = (told: Told) => {
  signedIn = personIn(told);
  written = JSON.stringify(told);
  storage.write(storageKey, written);
  channel?.postMessage(told);
  announceHere();
};

/** From now on this tab is a person's, and every other tab knows who is signed in. */
export const setTabPerson = (person: Person): void => {
  mine = person.id;
  left = false;
  publish(person);
};

/** Nobody is signed in any more. A tab whose person has not chosen to go stays theirs, until they are back. */
export const clearPerson = ({ chosen }: { chosen: boolean }): void => {
  const told = chosen ? { left: mine ?? signedIn?.id ?? null } : null;
  if (chosen) mine = undefined;
  publish(told);
};

/** The server takes this tab's person for somebody else than is signed in. */
export const reportAnotherPerson = (): void => receive(unknownPerson);

/** This tab is nobody's until it asks again: for pages that show the same to everyone. */
export const releaseTab = (): void => {
  mine = undefined;
  announceHere();
};

/** A page that the browser puts aside whole is not seen again before it has looked who is signed in. */
const hideWhileCached = (): void => {
  const { style } = document.documentElement;
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted && mine !== undefined) style.visibility = 'hidden';
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && mine !== undefined && !storage.works()) return location.reload();
    recheckPerson();
    setTimeout(() => {
      style.visibility = '';
    });
  });
};

/** Follows who is signed in: by a channel, by what other tabs write, and again when the tab is looked at. */
export const watchPerson = (): void => {
  try {
    channel = new BroadcastChannel(storageKey);
    channel.onmessage = ({ data }: MessageEvent<Told>) => receive(data);
  } catch {
    // An old browser, or one that refuses: what is written and looked up tells as well.
  }
  for (const event of ['storage', 'focus']) addEventListener(event, recheckPerson);
  document.addEventListener('visibilitychange', recheckPerson);
  hideWhileCached();
};
