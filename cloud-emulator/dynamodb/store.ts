import dynalite from 'dynalite/db/index.js';

export type Item = DynaliteItem;
export type Operation = DynaliteOperation;
export type Store = DynaliteStore;

/** Opens dynalite's store on disk. Tables are active at once: nobody waits for a table locally. */
export const openStore = async (folder: string, region: string, accountId: string): Promise<Store> => {
  const store = dynalite.create({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  store.tableDb.awsRegion = region;
  store.tableDb.awsAccountId = accountId;
  await store.db.open();
  return store;
};

/** Closes the store when all its operations have ended. */
export const closeStore = (store: Store): Promise<void> =>
  new Promise((resolve, reject) => {
    store.db.close((error) => (error ? reject(error) : resolve()));
  });

/** A table's description, or dynalite's error where there is none. */
export const tableOf = (store: Store, name: string): Promise<DynaliteTable> =>
  new Promise((resolve, reject) => {
    store.getTable(name, (error, table) => (error || !table ? reject(error) : resolve(table)));
  });

/** Where the store keeps a table's item. */
export const itemPlace = (table: string, key: string) => `item-${table}~${key}`;

/** Runs `work` while nobody else may write these items. */
export const withLocked = async <T>(
  store: Store,
  places: { table: string; key: string }[],
  work: () => Promise<T>,
): Promise<T> => {
  const tables = [...new Set(places.map(({ table }) => table))].sort();
  const lockFrom = (position: number): Promise<T> => {
    const table = tables[position];
    if (table === undefined) return work();
    const keys = places.filter((place) => place.table === table).map(({ key }) => key);
    return new Promise<T>((resolve, reject) => {
      store.getItemDb(table).lock(keys, (release) => {
        const done = release(() => undefined);
        lockFrom(position + 1)
          .then(resolve, reject)
          .finally(() => done());
      });
    });
  };
  return lockFrom(0);
};
