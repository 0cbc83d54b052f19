import type { Item, Operation } from './store.ts';

/** When an item of a table expires: seconds since 1970, or undefined for never. */
export type ExpiryOf = (table: string, item: Item) => number | undefined;

const place = (table: string, second: number, key: string) =>
  `expiry~${String(second).padStart(15, '0')}~${table}~${key}`;

/** Keeps the list of expiring items in step with a write, in the write's own batch. */
export const expiryOperations = (
  table: string,
  key: string,
  before: Item | undefined,
  after: Item | undefined,
  expiryOf: ExpiryOf,
): Operation[] => {
  const old = before && expiryOf(table, before);
  const fresh = after && expiryOf(table, after);
  if (old === fresh) return [];
  return [
    ...(old === undefined ? [] : [{ type: 'del', key: place(table, old, key) } as const]),
    ...(fresh === undefined || !after
      ? []
      : [{ type: 'put', key: place(table, fresh, key), value: { table, key } } as const]),
  ];
};

/** The range of the list that had expired by a second. */
export const expiredBy = (second: number) => ({
  gte: 'expiry~',
  lt: `expiry~${String(Math.floor(second)).padStart(15, '0')}~`,
});
