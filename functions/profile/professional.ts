import type { Profile } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import { sessionEnded } from '../identity/ended-sessions.ts';
import type { Table } from '../table/client.ts';
import type {
  ApplicationItem,
  MessageItem,
  ProfileItem,
  QualificationItem,
  SessionItem,
  WorkExperienceItem,
} from '../table/items.ts';
import { professionalPk } from '../table/keys.ts';
import { queryAll } from '../table/reads.ts';

type Item =
  | ProfileItem
  | WorkExperienceItem
  | QualificationItem
  | ApplicationItem
  | SessionItem
  | MessageItem;

/** One professional's partition, sorted into what it holds. */
export type Professional = {
  profile: ProfileItem | undefined;
  workExperience: WorkExperienceItem[];
  qualifications: QualificationItem[];
  applications: ApplicationItem[];
  sessions: SessionItem[];
  messages: MessageItem[];
};

/** A partition's items by their kind. */
export const sorted = (items: readonly Item[]): Professional => {
  const kind = <T extends Item>(prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix)) as T[];
  return {
    profile: kind<ProfileItem>('PROFILE')[0],
    workExperience: kind<WorkExperienceItem>('EXPERIENCE#'),
    qualifications: kind<QualificationItem>('QUALIFICATION#'),
    applications: kind<ApplicationItem>('APPLICATION#'),
    sessions: kind<SessionItem>('SESSION#'),
    messages: kind<MessageItem>('SMS#'),
  };
};

/**
 * Reads a professional's partition, or a stretch of its sort keys, in one strongly consistent Query:
 * people must find what they saved a moment ago.
 */
export const readProfessional = async (
  table: Table,
  professionalId: string,
  from = ' ',
  to = '~',
): Promise<Professional> =>
  sorted(
    await queryAll<Item>(table, {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': professionalPk(professionalId), ':from': from, ':to': to },
      ConsistentRead: true,
    }),
  );

const latestFirst = (one: string | undefined, other: string | undefined): number =>
  (other ?? '9999').localeCompare(one ?? '9999');

/** The profile as the contract shows it: lists with the latest first. */
export const profileOf = (
  item: ProfileItem,
  lists: Pick<Professional, 'workExperience' | 'qualifications'>,
): Profile => ({
  version: item.version,
  personal: item.personal,
  payment: item.payment,
  workstation: item.workstation,
  nextOfKin: item.nextOfKin,
  alerts: item.alerts,
  workExperience: lists.workExperience
    .map(({ id, version, entry }) => ({ id, version, ...entry }))
    .sort((one, other) => latestFirst(one.to, other.to) || latestFirst(one.from, other.from)),
  qualifications: lists.qualifications
    .map(({ id, version, entry }) => ({ id, version, ...entry }))
    .sort((one, other) => latestFirst(one.to, other.to)),
});

/** The profile if it exists, its account is not being closed and the caller's session has not ended. */
export const ifSignedIn = (
  profile: ProfileItem | undefined,
  caller: Pick<Person, 'sessionId' | 'tokenExpires'>,
): ProfileItem | undefined =>
  profile && !profile.closingAt && !sessionEnded(profile, caller) ? profile : undefined;
