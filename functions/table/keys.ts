import type { Somebody } from '../http/caller.ts';
import type { ClaimKind } from './items.ts';

/** Where each item lives; `docs/table.md` names the access patterns that these keys serve. */
export const keys = {
  account: (phone: string) => ({ pk: `ACCOUNT#${phone}`, sk: 'ACCOUNT' }),
  signIn: (phone: string) => ({ pk: `ACCOUNT#${phone}`, sk: 'SIGN-IN' }),
  profile: (professionalId: string) => ({ pk: professionalPk(professionalId), sk: 'PROFILE' }),
  /** The entries of a list lie in numbered places: there is no room for more than the list may hold. */
  workExperience: (professionalId: string, place: string) => ({
    pk: professionalPk(professionalId),
    sk: `EXPERIENCE#${place}`,
  }),
  qualification: (professionalId: string, place: string) => ({
    pk: professionalPk(professionalId),
    sk: `QUALIFICATION#${place}`,
  }),
  application: (professionalId: string, vacancyId: string) => ({
    pk: professionalPk(professionalId),
    sk: `APPLICATION#${vacancyId}`,
  }),
  /** After everything else in the partition: what is read to apply does not read messages. */
  message: (professionalId: string, messageId: string) => ({
    pk: professionalPk(professionalId),
    sk: `SMS#${messageId}`,
  }),
  /** Of a number that has no profile yet: the SMS that brought its first password. */
  accountMessage: (phone: string, messageId: string) => ({ pk: `ACCOUNT#${phone}`, sk: `SMS#${messageId}` }),
  /** What an officer's request to decide was, by its idempotency key. */
  decisionRequest: (officerId: string, key: string) => ({
    pk: `DECISION#${officerId}#${key}`,
    sk: 'DECISION',
  }),
  /** Staff have no profile: their ended sessions are remembered here. */
  endedStaffSessions: (staffId: string) => ({ pk: staffPk(staffId), sk: 'ENDED-SESSIONS' }),
  /** Between the lists of a professional and the messages: who applies does not read it. */
  session: (whose: Somebody, sessionId: string) => ({ pk: personPk(whose), sk: `SESSION#${sessionId}` }),
  smsBudget: (date: string) => ({ pk: `SMS-BUDGET#${date}`, sk: 'SMS-BUDGET' }),
  claim: (kind: ClaimKind, value: string) => ({ pk: `CLAIM#${kind}#${value}`, sk: 'CLAIM' }),
  /** One partition, one Query: everything that the status page shows. */
  health: () => ({ pk: 'STATUS', sk: 'HEALTH' }),
  announcement: (from: string, id: string) => ({ pk: 'STATUS', sk: `ANNOUNCEMENT#${from}#${id}` }),
  vacancy: (vacancyId: string) => ({ pk: `VACANCY#${vacancyId}`, sk: 'VACANCY' }),
  vacancyRecord: (vacancyId: string, at: string) => ({ pk: `VACANCY#${vacancyId}`, sk: `RECORD#${at}` }),
} as const;

/** One professional's profile, lists, applications and messages: one partition, one Query. */
export const professionalPk = (professionalId: string): string => `PROFESSIONAL#${professionalId}`;

const staffPk = (staffId: string): string => `STAFF#${staffId}`;

/** The partition of one user, of either kind. */
export const personPk = ({ kind, id }: Somebody): string =>
  kind === 'staff' ? staffPk(id) : professionalPk(id);

/** The one index: what is shown in lists, by list. */
export const byList = 'byList';

/** Partitions of the index `byList`. */
export const listKeys = {
  /** A vacancy's applications are spread by county: the hot key is split, and it is the officers' view. */
  applications: (vacancyId: string, county: string) => `APPLICATIONS#${vacancyId}#${county}`,
  vacancies: (state: string) => `VACANCIES#${state}`,
  /** Subscribers to alerts, spread over shards so that no partition is hot while people choose. */
  alerts: (county: string, shard: number) => `ALERTS#${county}#${shard}`,
} as const;

/** Those who want every alert. */
export const allAlerts = 'all';

/** Lists that a place's alert subscribers are spread over: everybody may choose all in the same hour, a county is spread already. */
export const alertShards = (place: string): number => (place === allAlerts ? 8 : 1);
