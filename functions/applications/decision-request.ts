import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Seen } from '../../contract/application.ts';
import { expiryOf } from '../../contract/retention.ts';
import { fingerprint } from '../http/idempotency.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ApplicationItem, DecisionRequestItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getTogether } from '../table/reads.ts';
import { conditionalWrite, conflict } from '../table/writes.ts';

type Deps = { table: Table; now: Date };
type Asked = {
  vacancyId: string;
  professionalIds: readonly string[];
  decision: string;
  reason: string | undefined;
  seen?: Seen | undefined;
};
/** The applications by person, and of each the steps of its history that the decision rests on. */
type Opened = { items: ReadonlyMap<string, ApplicationItem>; seen: Seen };

const isApplication = (item: ApplicationItem | DecisionRequestItem): item is ApplicationItem =>
  'history' in item;

/** What the officer saw; where they did not say, what this read finds. */
const whatIsSeen = ({ professionalIds, seen }: Asked, items: Opened['items']): Seen =>
  Object.fromEntries(professionalIds.map((id) => [id, seen?.[id] ?? items.get(id)?.history.length ?? 0]));

const requestHashOf = ({ vacancyId, professionalIds, decision, reason, seen }: Asked): string =>
  fingerprint([vacancyId, professionalIds, decision, reason, seen]);

/**
 * Reads what an officer is about to decide upon, and keeps what the request asked for and saw, the first time that it
 * comes: its idempotency key means nothing else from then on, and its repetition decides upon nothing that came later.
 */
export const openDecisionRequest = async (
  { table, now }: Deps,
  officerId: string,
  asked: Asked,
  key: string | undefined,
): Promise<Opened | Refusal | typeof conflict> => {
  const wanted = asked.professionalIds.map((id) => keys.application(id, asked.vacancyId));
  const requestKey = key === undefined ? [] : [keys.decisionRequest(officerId, key)];
  const found = await getTogether<ApplicationItem | DecisionRequestItem>(table, [...wanted, ...requestKey]);
  const items = new Map(found.filter(isApplication).map((item) => [item.professionalId, item]));
  const seen = whatIsSeen(asked, items);
  if (key === undefined) return { items, seen };
  const requestHash = requestHashOf(asked);
  const earlier = found.find((item): item is DecisionRequestItem => !isApplication(item));
  if (earlier)
    return earlier.requestHash === requestHash
      ? { items, seen: earlier.seen }
      : refuse('idempotency-key-reused');
  const expiresAt = expiryOf('decisionRequests', now);
  const Item: DecisionRequestItem = { ...keys.decisionRequest(officerId, key), requestHash, seen, expiresAt };
  const kept = await conditionalWrite(
    table.client.send(
      new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    ),
  );
  return kept.done ? { items, seen } : conflict;
};
