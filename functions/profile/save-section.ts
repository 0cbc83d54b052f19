import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Section } from '../../contract/profile.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { sameValues } from '../table/same-values.ts';
import { conditionalWrite, conflict, retryOnConflict, writeTogether } from '../table/writes.ts';
import { alertListing } from './alert-listing.ts';
import { type Claim, claimParts } from './claims.ts';
import { consentsAfter } from './consents.ts';
import { ifSignedIn } from './professional.ts';

type Values<S extends Section> = NonNullable<ProfileItem[S]>;
export type Save<S extends Section> = {
  section: S;
  values: Values<S>;
  /** The version that the person had before them while typing. */
  version: number;
  /** A number in the section that must be nobody else's, and the refusal when it is. */
  unique?: { claim: (before: ProfileItem) => Claim; taken: RefusalCode };
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
      'SET #section = :values, #version = :after, savedAt = :savedAt, consents = :consents',
      listing
        ? ', listPk = :listPk, listSk = :listSk, summary = :summary'
        : ' REMOVE listPk, listSk, summary',
    ].join(''),
    ExpressionAttributeNames: { '#section': section, '#version': 'version' },
    ExpressionAttributeValues: {
      ':values': after[section],
      ':before': before.version,
      ':after': after.version,
      ':savedAt': after.savedAt,
      ':consents': after.consents,
      ...(listing && { ':listPk': listing.listPk, ':listSk': listing.listSk, ':summary': listing.summary }),
    },
  };
};

const attempt = async <S extends Section>(
  { table, now }: Deps,
  caller: Person,
  { section, values, version, unique }: Save<S>,
): Promise<Saved<S> | Refusal | typeof conflict> => {
  const before = ifSignedIn(await getItem<ProfileItem>(table, keys.profile(caller.id)), caller);
  if (!before) return refuse('not-signed-in');
  if (isStale(before, section, version))
    return sameValues(before[section], values)
      ? answer(section, before.version, values)
      : refuse('stale-version', { current: { version: before.version, [section]: before[section] } });
  const next = before.version + 1;
  const saved: ProfileItem = { ...before, [section]: values };
  const after = {
    ...saved,
    version: next,
    savedAt: { ...before.savedAt, [section]: next },
    consents: consentsAfter(before, saved, now),
  };
  const update = updateOf(table, before, after, section);
  const claim = unique?.claim(before);
  const claims = claim ? claimParts(table, caller.id, claim) : [];
  const outcome =
    claims.length > 0
      ? await writeTogether(table, [...claims, { Update: update }])
      : await conditionalWrite(table.client.send(new UpdateCommand(update)));
  if (outcome.done) return answer(section, next, values);
  return unique && claim?.after !== undefined && claims.length > 0 && outcome.failed.includes(0)
    ? refuse(unique.taken)
    : conflict;
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
