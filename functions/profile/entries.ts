import type { Qualification, WorkExperience } from '../../contract/profile.ts';
import type { Table } from '../table/client.ts';
import type { EntryItem, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { readProfessional } from './professional.ts';

/** A list of a profile: each entry is an item of its own, beside the profile in the partition. */
export type List<E extends WorkExperience | Qualification> = {
  name: E extends WorkExperience ? 'workExperience' : 'qualifications';
  key: (professionalId: string, id: string) => { pk: string; sk: string };
  /** The stretch of sort keys that holds the list and the profile item: they lie side by side. */
  stretch: [from: string, to: string];
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
