import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Language } from '../../contract/language.ts';
import type { Section } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { sameValues } from '../table/same-values.ts';
import { conditionalWrite, conflict, retryOnConflict, writeTogether } from '../table/writes.ts';
import { alertListing } from './alert-listing.ts';
import { type Claims, claimParts, heldClaims, refuseTaken, takeClaimTry } from './claims.ts';
import { consentsAfter } from './consents.ts';
import { ifSignedIn } from './professional.ts';

type Values<S extends Section> = NonNullable<ProfileItem[S]>;
export type Save<S extends Section> = {
  section: S;
  values: Values<S>;
  /** The version that the person had before them while typing. */
  version: number;
  /** The language of every SMS from now on, where it is chosen with the section. */
  language?: Language | undefined;
  /** Numbers in the section that must be nobody else's. */
  claims?: Claims;
  /** What is wrong with the section beside the rest of the profile. */
  wrong?: (profile: ProfileItem) => Refusal['fields'];
};
export type Saved<S extends Section> = { version: number } & { [K in S]: Values<S> };
type Deps = { table: Table; now: Date };

/** Stale only if this very section was saved after the version that the person saw. */
const isStale = (profile: ProfileItem, section: Section, version: number): boolean =>
  version > profile.version || (profile.savedAt[section] ?? 0) > version;

const answer = <S extends Section>(section: S, version: number, values: Values<S>): Saved<S> =>
  ({ version, [section]: values }) as Saved<S>;

const updateOf = (table: Table, before: ProfileItem, after: ProfileItem, section: Section) => {
  const listing = alertListing(after);
  return {
    TableName: table.name,
    Key: keys.profile(before.professionalId),
    ConditionExpression: '#version = :before',
    UpdateExpression: [
      'SET #section = :values, #version = :after, #language = :language, savedAt = :savedAt, consents = :consents, claims = :claims',
      listing
        ? ', listPk = :listPk, listSk = :listSk, summary = :summary'
        : ' REMOVE listPk, listSk, summary',
    ].join(''),
    ExpressionAttributeNames: { '#section': section, '#version': 'version', '#language': 'language' },
    ExpressionAttributeValues: {
      ':values': after[section],
      ':before': before.version,
      ':after': after.version,
      ':language': after.language,
      ':savedAt': after.savedAt,
      ':consents': after.consents,
      ':claims': after.claims,
      ...(listing && { ':listPk': listing.listPk, ':listSk': listing.listSk, ':summary': listing.summary }),
    },
  };
};

const attempt = async <S extends Section>(
  { table, now }: Deps,
  caller: Person,
  { section, values, version, language, claims = {}, wrong }: Save<S>,
): Promise<Saved<S> | Refusal | typeof conflict> => {
  const before = ifSignedIn(await getItem<ProfileItem>(table, keys.profile(caller.id)), caller);
  if (!before) return refuse('not-signed-in');
  const saved: ProfileItem = { ...before, [section]: values, language: language ?? before.language };
  if (isStale(before, section, version))
    return sameValues(before[section], values) && before.language === saved.language
      ? answer(section, before.version, values)
      : refuse('stale-version', { current: { version: before.version, [section]: before[section] } });
  const faults = wrong?.(before) ?? [];
  if (faults.length > 0) return refuseFields(...faults);
  const moved = claimParts(table, before, claims);
  const tried = moved.some(({ taken }) => taken) ? await takeClaimTry(table, before, claims, now) : 'taken';
  if (tried !== 'taken') return tried === 'none' ? refuse('too-many-numbers') : conflict;
  const next = before.version + 1;
  const after = {
    ...saved,
    version: next,
    savedAt: { ...before.savedAt, [section]: next },
    consents: consentsAfter(before, saved, now),
    claims: { ...Object.fromEntries(heldClaims(before)), ...claims },
  };
  const update = updateOf(table, before, after, section);
  const outcome =
    moved.length > 0
      ? await writeTogether(table, [...moved.map(({ part }) => part), { Update: update }])
      : await conditionalWrite(table.client.send(new UpdateCommand(update)));
  if (outcome.done) return answer(section, next, values);
  const taken = outcome.failed.map((at) => moved[at]?.taken).find((kind) => kind !== undefined);
  return taken ? refuseTaken(taken) : conflict;
};

/**
 * Saves one section of the caller's profile: one read, one write. Two tabs that save different sections
 * both succeed; of two that save the same one the second is told so, with the values as they are now.
 * A retry of a save that already took effect is answered as if for the first time.
 */
export const saveSection = <S extends Section>(
  deps: Deps,
  caller: Person,
  save: Save<S>,
): Promise<Saved<S> | Refusal> => retryOnConflict(() => attempt(deps, caller, save));
