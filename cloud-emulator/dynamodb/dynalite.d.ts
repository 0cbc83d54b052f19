type DynaliteItem = Record<string, Record<string, unknown>>;
type DynaliteData = Record<string, unknown> & { TableName: string };
type DynaliteCallback<T> = (error?: unknown, value?: T) => void;
type DynaliteRelease = (callback: DynaliteCallback<unknown>) => DynaliteCallback<unknown>;

type DynaliteDb = {
  get(key: string, callback: DynaliteCallback<unknown>): void;
  put(key: string, value: unknown, callback: DynaliteCallback<unknown>): void;
  del(key: string, callback: DynaliteCallback<unknown>): void;
  lock(keys: string | string[], work: (release: DynaliteRelease) => void): void;
};

type DynaliteOperation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

type DynaliteLevel = {
  open(): Promise<void>;
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  batch(operations: DynaliteOperation[]): Promise<void>;
  iterator(range: { gte: string; lt: string; limit?: number }): AsyncIterable<[string, unknown]>;
  close(callback?: DynaliteCallback<unknown>): Promise<void> | undefined;
};

type DynaliteTable = {
  TableName: string;
  KeySchema: { AttributeName: string; KeyType: string }[];
  GlobalSecondaryIndexes?: unknown[];
};

type DynaliteStore = {
  options: { maxItemSize: number };
  db: DynaliteLevel;
  tableDb: DynaliteDb & { awsAccountId: string; awsRegion: string };
  getItemDb(table: string): DynaliteDb;
  getIndexDb(type: string, table: string, index: string): DynaliteDb;
  getTable(table: string, callback: DynaliteCallback<DynaliteTable>): void;
};

type DynaliteAction = (
  store: DynaliteStore,
  data: DynaliteData,
  callback: DynaliteCallback<Record<string, unknown>>,
) => void;
type DynaliteValidation = { types: Record<string, unknown>; custom?: unknown };

declare module 'dynalite/db/index.js' {
  const db: {
    create(options: Record<string, unknown>): DynaliteStore;
    createKey(item: DynaliteItem, table: DynaliteTable): string;
    validateKey(key: DynaliteItem, table: DynaliteTable): unknown;
    checkConditional(data: DynaliteData, item: unknown): unknown;
    capacityUnits(item: unknown, isRead: boolean, isConsistent: boolean): number;
    itemSize(item: unknown): number;
  };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: unknown, types: Record<string, unknown>): DynaliteData;
    checkValidations(
      data: DynaliteData,
      types: Record<string, unknown>,
      custom: unknown,
      store: DynaliteStore,
    ): void;
  };
  export default validations;
}
