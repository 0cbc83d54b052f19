import { type ExpiryOf, expiryOperations } from './expiry.ts';
import { type Item, itemPlace, type Operation, type Store } from './store.ts';

/**
 * The store as dynalite's writing actions see it for one request. dynalite writes an item's index
 * entries and the item one after another; here they are collected, so that they reach the disk in
 * one batch: together or not at all, whenever the process is killed.
 */
export class WriteSession {
  /** What an item was before, by its place: what ReturnValuesOnConditionCheckFailure returns. */
  readonly before = new Map<string, Item | undefined>();
  readonly operations: Operation[] = [];
  readonly store: Store;
  readonly #real: Store;
  readonly #expiryOf: ExpiryOf;
  readonly #inTransaction: boolean;

  constructor(real: Store, expiryOf: ExpiryOf, { inTransaction }: { inTransaction: boolean }) {
    this.#real = real;
    this.#expiryOf = expiryOf;
    this.#inTransaction = inTransaction;
    this.store = {
      ...real,
      getItemDb: (table) => this.#itemDb(table),
      getIndexDb: (type, table, index) => this.#indexDb(`index-${type.toLowerCase()}~${table}~${index}~`),
    };
  }

  #itemDb(table: string): DynaliteDb {
    const real = this.#real.getItemDb(table);
    const write = (key: string, item: Item | undefined, callback: DynaliteCallback<unknown>) => {
      const place = itemPlace(table, key);
      this.operations.push(
        item ? { type: 'put', key: place, value: item } : { type: 'del', key: place },
        ...expiryOperations(table, key, this.before.get(place), item, this.#expiryOf),
      );
      if (this.#inTransaction) return callback();
      this.#real.db.batch(this.operations.splice(0)).then(() => callback(), callback);
    };
    return {
      ...real,
      get: (key, callback) =>
        real.get(key, (error, item) => {
          this.before.set(itemPlace(table, key), item as Item | undefined);
          callback(error, item);
        }),
      put: (key, item, callback) => write(key, item as Item, callback),
      del: (key, callback) => write(key, undefined, callback),
      lock: this.#inTransaction ? (_keys, work) => work((callback) => callback) : real.lock,
    };
  }

  #indexDb(prefix: string): DynaliteDb {
    return {
      ...this.#real.tableDb,
      put: (key, value, callback) => {
        this.operations.push({ type: 'put', key: prefix + key, value });
        callback();
      },
      del: (key, callback) => {
        this.operations.push({ type: 'del', key: prefix + key });
        callback();
      },
    };
  }
}
