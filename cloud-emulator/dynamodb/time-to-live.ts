import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import { type ExpiryOf, expiredBy, expiryOperations } from './expiry.ts';
import { type Item, itemPlace, type Store, tableOf } from './store.ts';
import { write } from './writes.ts';

const settingPlace = (table: string) => `time-to-live~${table}`;
const perSweep = 1000;

/** Which attribute of each table says when an item expires; kept in the store beside the tables. */
export class TimeToLive {
  readonly #attributes = new Map<string, string>();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the settings that earlier runs left. */
  async load() {
    for await (const [key, value] of this.#store.db.iterator({
      gte: settingPlace(''),
      lt: settingPlace('\uffff'),
    }))
      this.#attributes.set(key.slice(settingPlace('').length), (value as { attribute: string }).attribute);
  }

  readonly expiryOf: ExpiryOf = (table, item) => {
    const seconds = Number(item[this.#attributes.get(table) ?? '']?.N);
    return Number.isFinite(seconds) && seconds > 0 ? Math.floor(seconds) : undefined;
  };

  /** UpdateTimeToLive. Items written before count too, as on AWS. */
  async update({ TableName, TimeToLiveSpecification }: Input): Promise<Input> {
    const table = String(TableName);
    await tableOf(this.#store, table);
    const { AttributeName: attribute, Enabled } = TimeToLiveSpecification as {
      AttributeName: string;
      Enabled: boolean;
    };
    if (!Enabled) throw new AwsError('ValidationException', 'TimeToLive is already disabled');
    if (this.#attributes.get(table) !== attribute) {
      this.#attributes.set(table, attribute);
      await this.#listAll(table);
      await this.#store.db.put(settingPlace(table), { attribute });
    }
    return { TimeToLiveSpecification };
  }

  async #listAll(table: string) {
    const prefix = itemPlace(table, '');
    for await (const [key, item] of this.#store.db.iterator({ gte: prefix, lt: `${prefix}\uffff` }))
      await this.#store.db.batch(
        expiryOperations(table, key.slice(prefix.length), undefined, item as Item, this.expiryOf),
      );
  }

  /** DescribeTimeToLive. */
  describe({ TableName }: Input): Input {
    const attribute = this.#attributes.get(String(TableName));
    return {
      TimeToLiveDescription: attribute
        ? { TimeToLiveStatus: 'ENABLED', AttributeName: attribute }
        : { TimeToLiveStatus: 'DISABLED' },
    };
  }

  /** Deletes what has expired by now (milliseconds since 1970), each item only if it still has. */
  async sweep(now = Date.now()): Promise<number> {
    const due: { table: string; key: string }[] = [];
    for await (const [, value] of this.#store.db.iterator({ ...expiredBy(now / 1000), limit: perSweep }))
      due.push(value as { table: string; key: string });
    for (const { table, key } of due) await this.#remove(table, key, Math.floor(now / 1000));
    return due.length;
  }

  async #remove(tableName: string, key: string, second: number) {
    const item = (await this.#store.db.get(itemPlace(tableName, key))) as Item | undefined;
    if (!item) return;
    const { KeySchema } = await tableOf(this.#store, tableName);
    const attribute = this.#attributes.get(tableName);
    await write(this.#store, this.expiryOf, 'DeleteItem', {
      TableName: tableName,
      Key: Object.fromEntries(KeySchema.map(({ AttributeName: name }) => [name, item[name]])),
      ConditionExpression: '#expires < :now',
      ExpressionAttributeNames: { '#expires': attribute },
      ExpressionAttributeValues: { ':now': { N: String(second) } },
    }).catch((error) => {
      if (!(error instanceof AwsError) || error.code !== 'ConditionalCheckFailedException') throw error;
    });
  }
}
