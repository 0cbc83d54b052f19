import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { byList } from './keys.ts';

/** A condition on what is shown, for instance `#summary.#year = :year`. */
export type Filter = { expression: string; names: Record<string, string>; values: Record<string, unknown> };

/** A stretch of one list: from a place (left out itself) up to another. */
export type Stretch = { listPk: string; after?: string | undefined; upTo?: string | undefined };
type Reading = { most: number; filter?: Filter | undefined };
type Entry<S> = { listSk: string; summary: S };
/** `after` is where to go on; undefined where the list ended. */
export type Page<S> = { entries: Entry<S>[]; after?: string | undefined };

const roundSize = 300;
/** Queries for a page of what a filter lets through: so many until it is full, and more until it shows anything. */
const mostRounds = { untilFull: 4, untilAny: 20 } as const;
const lastPlace = '~';

/** The keys of lists hold no character below `!` and none above `~`. */
const queryOf = (
  table: Table,
  { listPk, after = '', upTo = lastPlace }: Stretch,
  { most, filter }: Reading,
): QueryCommandInput => ({
  TableName: table.name,
  IndexName: byList,
  KeyConditionExpression: 'listPk = :listPk AND listSk BETWEEN :after AND :upTo',
  ExpressionAttributeValues: { ':listPk': listPk, ':after': `${after} `, ':upTo': upTo, ...filter?.values },
  ...(filter && { FilterExpression: filter.expression, ExpressionAttributeNames: filter.names }),
  Limit: filter ? roundSize : most + 1,
});

/**
 * A page of a list: one Query; with a filter a few more at most, so that a page is seldom short, and seldom empty
 * while there is more to read. `after` says so where it is.
 */
export const readPage = async <S>(table: Table, stretch: Stretch, reading: Reading): Promise<Page<S>> => {
  const entries: Entry<S>[] = [];
  if (`${stretch.after ?? ''} ` > (stretch.upTo ?? lastPlace)) return { entries };
  let next: QueryCommandInput['ExclusiveStartKey'];
  const most = () => (entries.length > 0 ? mostRounds.untilFull : mostRounds.untilAny);
  for (let round = 0; round < most(); round++) {
    const query = { ...queryOf(table, stretch, reading), ExclusiveStartKey: next };
    const { Items = [], LastEvaluatedKey } = await table.client.send(new QueryCommand(query));
    entries.push(...(Items as Entry<S>[]));
    if (entries.length > reading.most) {
      const shown = entries.slice(0, reading.most);
      return { entries: shown, after: shown.at(-1)?.listSk };
    }
    if (!LastEvaluatedKey) return { entries };
    next = LastEvaluatedKey;
  }
  return { entries, after: next?.listSk };
};

/** How many entries a list has, or those whose place begins with `from`: reads them, shows none. */
export const countList = async (
  table: Table,
  { listPk, from }: { listPk: string; from?: string },
): Promise<number> => {
  let count = 0;
  let next: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Count = 0, LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: byList,
        Select: 'COUNT',
        KeyConditionExpression: from ? 'listPk = :listPk AND begins_with(listSk, :from)' : 'listPk = :listPk',
        ExpressionAttributeValues: { ':listPk': listPk, ...(from && { ':from': from }) },
        ExclusiveStartKey: next,
      }),
    );
    count += Count;
    next = LastEvaluatedKey;
  } while (next);
  return count;
};

/** Lists read one after the other as if they were one, and the place to begin. */
export type Walk = { lists: readonly string[]; start?: { list: string; after: string } | undefined };
type WalkReading<S> = {
  most: number;
  /** Lists that are read at the same time, so that many short ones cost few round trips. */
  abreast: number;
  page: (list: string, after: string | undefined) => Promise<Page<S>>;
};
export type WalkPage<S> = { entries: Entry<S>[]; next?: { list: string; after: string } };

/** Takes what fits of the pages read abreast; `next` says where the walk goes on if it has to stop. */
const take = <S>(taken: Entry<S>[], most: number, list: string, page: Page<S>): WalkPage<S>['next'] => {
  const room = most - taken.length;
  taken.push(...page.entries.slice(0, room));
  if (page.entries.length > room) return { list, after: page.entries[room - 1]?.listSk ?? '' };
  return page.after === undefined ? undefined : { list, after: page.after };
};

/** A page out of several lists. */
export const walkLists = async <S>({ lists, start }: Walk, reading: WalkReading<S>): Promise<WalkPage<S>> => {
  const { most, abreast, page } = reading;
  const entries: Entry<S>[] = [];
  const rest = start ? lists.slice(lists.indexOf(start.list)) : lists;
  for (let from = 0; from < rest.length; from += abreast) {
    const some = rest.slice(from, from + abreast);
    if (entries.length === most) return { entries, next: { list: some[0] as string, after: '' } };
    const pages = await Promise.all(
      some.map((list) => page(list, list === start?.list ? start.after : undefined)),
    );
    for (const [index, one] of pages.entries()) {
      const next = take(entries, most, some[index] as string, one);
      if (next) return { entries, next };
    }
  }
  return { entries };
};
