import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { implausibleDates } from '../../contract/plausible-dates.ts';
import type { Qualification, WorkExperience } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import { derivedId, fingerprint } from '../http/idempotency.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { conditionalWrite, conflict, retryOnConflict } from '../table/writes.ts';
import { type Entry, freePlace, type List, readList } from './entries.ts';
import { ifSignedIn } from './professional.ts';

type Deps = { table: Table; now: Date };
type Addition<E extends WorkExperience | Qualification> = {
  list: List<E>;
  entry: E;
  key: string | undefined;
};

const randomId = (): string => derivedId(randomBytes(16).toString('hex'));

const attempt = async <E extends WorkExperience | Qualification>(
  { table, now }: Deps,
  caller: Person,
  { list, entry }: Addition<E>,
  id: string,
): Promise<Entry<E> | Refusal | typeof conflict> => {
  const { profile, entries } = await readList(table, caller.id, list);
  if (!ifSignedIn(profile, caller)) return refuse('not-signed-in');
  const requestHash = fingerprint(entry);
  const earlier = entries.find((one) => one.id === id);
  if (earlier && earlier.requestHash !== requestHash) return refuse('idempotency-key-reused');
  const shown = { id, version: 1, ...entry };
  if (earlier) return shown;
  const place = freePlace(list, caller.id, entries, id);
  if (!place) return refuse('too-many-entries');
  const item = {
    ...place,
    id,
    version: 1,
    createdAt: now.toISOString(),
    requestHash,
    entry,
  };
  const put = new PutCommand({
    TableName: table.name,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return (await conditionalWrite(table.client.send(put))).done ? shown : conflict;
};

/** Adds an entry to a list of the caller's profile; the same idempotency key adds it once. */
export const addEntry = async <E extends WorkExperience | Qualification>(
  deps: Deps,
  caller: Person,
  addition: Addition<E>,
): Promise<Entry<E> | Refusal> => {
  const wrong = implausibleDates(addition.entry, deps.now);
  if (wrong.length > 0) return refuseFields(...wrong);
  const id = addition.key === undefined ? randomId() : derivedId(caller.id, addition.list.name, addition.key);
  return retryOnConflict(() => attempt(deps, caller, addition, id));
};
