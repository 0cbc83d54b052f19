import { mostEntries, type Qualification, type WorkExperience } from '../../contract/profile.ts';
import type { Table } from '../table/client.ts';
import type { EntryItem, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { readProfessional } from './professional.ts';

/** A list of a profile: each entry is an item of its own, beside the profile in the partition. */
export type List<E extends WorkExperience | Qualification> = {
  name: E extends WorkExperience ? 'workExperience' : 'qualifications';
  key: (professionalId: string, place: string) => { pk: string; sk: string };
  /** The stretch of sort keys that holds the list and the profile item: they lie side by side. */
  stretch: [from: string, to: string];
};

const places = Array.from({ length: mostEntries }, (_, index) => String(index + 1).padStart(2, '0'));

/**
 * The key of a free place in a list, undefined where it is full. Two additions at once cannot take the same place, so a
 * list never holds more than it has places. The search begins at a place that the entry's id gives: one addition that
 * is sent twice finds the same place.
 */
export const freePlace = <E extends WorkExperience | Qualification>(
  list: List<E>,
  professionalId: string,
  entries: readonly EntryItem<E>[],
  id: string,
): { pk: string; sk: string } | undefined => {
  if (entries.length >= places.length) return undefined;
  const first = parseInt(id.slice(-6), 36) % places.length;
  return [...places.slice(first), ...places.slice(0, first)]
    .map((place) => list.key(professionalId, place))
    .find(({ sk }) => !entries.some((entry) => entry.sk === sk));
};

export type Entry<E> = { id: string; version: number } & E;

export const workExperience: List<WorkExperience> = {
  name: 'workExperience',
  key: keys.workExperience,
  stretch: ['EXPERIENCE#', 'PROFILE'],
};
export const qualifications: List<Qualification> = {
  name: 'qualifications',
  key: keys.qualification,
  stretch: ['PROFILE', 'QUALIFICATION#~'],
};

/** One list of a professional and the profile item, in one Query. */
export const readList = async <E extends WorkExperience | Qualification>(
  table: Table,
  professionalId: string,
  { name, stretch }: List<E>,
): Promise<{ profile: ProfileItem | undefined; entries: EntryItem<E>[] }> => {
  const professional = await readProfessional(table, professionalId, ...stretch);
  return {
    profile: professional.profile,
    entries: professional[name] as EntryItem<unknown>[] as EntryItem<E>[],
  };
};
