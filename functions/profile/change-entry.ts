import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { implausibleDates } from '../../contract/plausible-dates.ts';
import type { Qualification, WorkExperience } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuse, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { EntryItem } from '../table/items.ts';
import { sameValues } from '../table/same-values.ts';
import { conditionalWrite, conflict, retryOnConflict } from '../table/writes.ts';
import { type Entry, type List, readList } from './entries.ts';
import { ifSignedIn } from './professional.ts';

type Deps = { table: Table; now: Date };
type Change<E extends WorkExperience | Qualification> = {
  list: List<E>;
  id: string;
  entry: E;
  version: number;
};

/** The place may hold another entry by now: the condition asks for the same one. */
const updateOf = <E extends WorkExperience | Qualification>(
  table: Table,
  { pk, sk }: EntryItem<E>,
  { id, entry, version }: Change<E>,
) =>
  new UpdateCommand({
    TableName: table.name,
    Key: { pk, sk },
    ConditionExpression: 'id = :id AND #version = :before',
    UpdateExpression: 'SET #entry = :entry, #version = :after',
    ExpressionAttributeNames: { '#entry': 'entry', '#version': 'version' },
    ExpressionAttributeValues: { ':id': id, ':entry': entry, ':before': version, ':after': version + 1 },
  });

const attempt = async <E extends WorkExperience | Qualification>(
  { table }: Deps,
  caller: Person,
  change: Change<E>,
): Promise<Entry<E> | Refusal | typeof conflict> => {
  const { list, id, entry, version } = change;
  const { profile, entries } = await readList(table, caller.id, list);
  if (!ifSignedIn(profile, caller)) return refuse('not-signed-in');
  const before = entries.find((one) => one.id === id);
  if (!before) return refuse('entry-not-found');
  if (before.version !== version) {
    if (sameValues(before.entry, entry)) return { id, version: before.version, ...entry };
    return refuse('stale-version', { current: { version: before.version, [list.name]: before.entry } });
  }
  const outcome = await conditionalWrite(table.client.send(updateOf(table, before, change)));
  return outcome.done ? { id, version: version + 1, ...entry } : conflict;
};

/** Corrects an entry of a list; a retry that already took effect is answered as if for the first time. */
export const changeEntry = async <E extends WorkExperience | Qualification>(
  deps: Deps,
  caller: Person,
  change: Change<E>,
): Promise<Entry<E> | Refusal> => {
  const wrong = implausibleDates(change.entry, deps.now);
  if (wrong.length > 0) return refuseFields(...wrong);
  return retryOnConflict(() => attempt(deps, caller, change));
};
