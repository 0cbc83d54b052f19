import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../functions/consistency-check/check-consistency.ts';
import type { Table } from '../functions/table/client.ts';
import { getTogether } from '../functions/table/reads.ts';
import { everyItem, everyItemOf } from './every-item.ts';

/** What makes an item of the live table as it is in the restored one. */
export type Step = { put: Item } | { remove: Item };

const atOnce = 100;
const writtenAtOnce = 25;

async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function* itemsOf(table: Table, partitions: readonly string[] | undefined): AsyncGenerator<Item> {
  if (!partitions) return yield* everyItem(table);
  for (const pk of partitions) yield* everyItemOf(table, pk);
}

const keyOf = ({ pk, sk }: Item): string => JSON.stringify([pk, sk]);

/** Each group of one table's items with what the other table has under the same keys. */
async function* compared(one: Table, other: Table, partitions: readonly string[] | undefined) {
  for await (const group of inGroups(itemsOf(one, partitions), atOnce)) {
    const found = new Map((await getTogether<Item>(other, group)).map((item) => [keyOf(item), item]));
    yield* group.map((item) => ({ item, there: found.get(keyOf(item)) }));
  }
}

/** What differs between a restored table and the live one: in some partitions, or in all. */
export async function* stepsToRestore(
  restored: Table,
  live: Table,
  partitions?: readonly string[],
): AsyncGenerator<Step> {
  for await (const { item, there } of compared(restored, live, partitions))
    if (!isDeepStrictEqual(item, there)) yield { put: item };
  for await (const { item, there } of compared(live, restored, partitions))
    if (!there) yield { remove: item };
}

const take = ({ client, name }: Table, step: Step): Promise<unknown> =>
  'put' in step
    ? client.send(new PutCommand({ TableName: name, Item: step.put }))
    : client.send(new DeleteCommand({ TableName: name, Key: { pk: step.remove.pk, sk: step.remove.sk } }));

const kindOf = ({ pk, sk }: Item): string =>
  [pk, sk]
    .map((key) => key.split('#')[0])
    .filter((part, index, all) => all.indexOf(part) === index)
    .join(' ');

/**
 * Makes the live table as the restored one is, or only counts what that would change. Run again after a
 * stop, it does what is left.
 */
export const restore = async (
  restored: Table,
  live: Table,
  { partitions, write }: { partitions?: readonly string[] | undefined; write: boolean },
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for await (const group of inGroups(stepsToRestore(restored, live, partitions), writtenAtOnce)) {
    if (write) await Promise.all(group.map((step) => take(live, step)));
    for (const step of group) {
      const what = 'put' in step ? `${kindOf(step.put)} put back` : `${kindOf(step.remove)} removed`;
      counts[what] = (counts[what] ?? 0) + 1;
    }
  }
  return counts;
};
