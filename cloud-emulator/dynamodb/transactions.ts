import { createHash } from 'node:crypto';
import dynalite from 'dynalite/db/index.js';
import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import { asDynamoError, runAction, validated } from './actions.ts';
import type { ExpiryOf } from './expiry.ts';
import { type Item, itemPlace, type Store, tableOf, withLocked } from './store.ts';
import { WriteSession } from './write-session.ts';

const tokenLifeMs = 10 * 60 * 1000;
const mostItems = 100;
const mostBytes = 4 * 1024 * 1024;

type Reason = { Code: string; Message?: string; Item?: Item };
type TransactItem = { action: string; data: DynaliteData; wanted: unknown; table: string; key: string };

const invalid = (message: string) => new AwsError('ValidationException', message);

const actions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
};

const itemOf = async (store: Store, entry: Input): Promise<TransactItem> => {
  const [kind, ...others] = Object.keys(entry).filter((name) => entry[name] != null);
  const action = actions[kind ?? ''];
  if (!kind || !action || others.length > 0)
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  const { ReturnValuesOnConditionCheckFailure: wanted, ...input } = entry[kind] as Input;
  if (kind === 'ConditionCheck' && !input.ConditionExpression)
    throw invalid('The expression can not be empty;');
  const data = validated(action, input, store);
  const table = await tableOf(store, data.TableName).catch((error) => Promise.reject(asDynamoError(error)));
  const source = (kind === 'Put' ? data.Item : data.Key) as Item;
  const keys = Object.fromEntries(
    table.KeySchema.flatMap(({ AttributeName: name }) =>
      source[name] === undefined ? [] : [[name, source[name]]],
    ),
  );
  const problem = dynalite.validateKey(kind === 'Put' ? keys : source, table);
  if (problem) throw asDynamoError(problem);
  const key = dynalite.createKey(keys, table);
  return { action: kind === 'ConditionCheck' ? kind : action, data, wanted, table: data.TableName, key };
};

const itemsOf = async (store: Store, input: Input): Promise<TransactItem[]> => {
  const entries = (input.TransactItems ?? []) as Input[];
  if (entries.length < 1 || entries.length > mostItems)
    throw invalid(
      `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length between 1 and ${mostItems}`,
    );
  if (Buffer.byteLength(JSON.stringify(entries)) > mostBytes)
    throw invalid('Collection size cannot exceed 4 MB');
  const parts = await Promise.all(entries.map((entry) => itemOf(store, entry)));
  if (new Set(parts.map(({ table, key }) => itemPlace(table, key))).size < parts.length)
    throw invalid('Transaction request cannot include multiple operations on one item');
  return parts;
};

const attempt = async (session: WriteSession, part: TransactItem): Promise<Reason> => {
  try {
    if (part.action === 'ConditionCheck') await checkOnly(session, part);
    else await runAction(part.action, session.store, part.data);
    return { Code: 'None' };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code !== 'ConditionalCheckFailedException')
      return { Code: 'ValidationError', Message: error.message };
    const item = part.wanted === 'ALL_OLD' ? session.before.get(itemPlace(part.table, part.key)) : undefined;
    return { Code: 'ConditionalCheckFailed', Message: error.message, ...(item ? { Item: item } : {}) };
  }
};

const checkOnly = (session: WriteSession, { data, table, key }: TransactItem): Promise<void> =>
  new Promise((resolve, reject) => {
    session.store.getItemDb(table).get(key, (error, item) => {
      const refusal = error ?? dynalite.checkConditional(data, item);
      return refusal ? reject(asDynamoError(refusal)) : resolve();
    });
  });

const cancelled = (reasons: Reason[]) => {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return new AwsError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  );
};

const tokenPlace = (token: string) => `transaction~${token}`;

/** Whether this very request was already done under its token within ten minutes. */
const alreadyDone = async (store: Store, token: string, print: string): Promise<boolean> => {
  const known = (await store.db.get(tokenPlace(token))) as { print: string; at: number } | undefined;
  if (!known || Date.now() - known.at > tokenLifeMs) return false;
  if (known.print === print) return true;
  throw new AwsError(
    'IdempotentParameterMismatchException',
    'Request parameters do not match an earlier request with the same client token',
  );
};

const consumed = (input: Input, parts: TransactItem[]): Input =>
  input.ReturnConsumedCapacity === 'TOTAL' || input.ReturnConsumedCapacity === 'INDEXES'
    ? {
        ConsumedCapacity: [...new Set(parts.map(({ table }) => table))].map((TableName) => ({
          TableName,
          CapacityUnits: parts
            .filter(({ table }) => table === TableName)
            .reduce((sum, { data }) => sum + 2 * dynalite.capacityUnits(data.Item, false, true), 0),
        })),
      }
    : {};

/** TransactWriteItems: all the writes reach the disk in one batch, or none does. */
export const transactWrite = async (store: Store, expiryOf: ExpiryOf, input: Input): Promise<Input> => {
  const parts = await itemsOf(store, input);
  const token = input.ClientRequestToken as string | undefined;
  const print = createHash('sha256').update(JSON.stringify(input.TransactItems)).digest('base64url');
  return withLocked(store, parts, async () => {
    if (token && (await alreadyDone(store, token, print))) return consumed(input, parts);
    const session = new WriteSession(store, expiryOf, { inTransaction: true });
    const reasons: Reason[] = [];
    for (const part of parts) reasons.push(await attempt(session, part));
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
    const remembered = token
      ? [{ type: 'put', key: tokenPlace(token), value: { print, at: Date.now() } } as const]
      : [];
    await store.db.batch([...session.operations, ...remembered]);
    return consumed(input, parts);
  });
};

/** TransactGetItems: the items as they were together. */
export const transactGet = async (store: Store, input: Input): Promise<Input> => {
  const gets = ((input.TransactItems ?? []) as Input[]).map(({ Get }) =>
    validated('GetItem', Get as Input, store),
  );
  const places = await Promise.all(
    gets.map(async (data) => ({
      table: data.TableName,
      key: dynalite.createKey(data.Key as Item, await tableOf(store, data.TableName)),
    })),
  );
  return withLocked(store, places, async () => ({
    Responses: await Promise.all(gets.map((data) => runAction('GetItem', store, data))),
  }));
};

/** Forgets the tokens of transactions older than ten minutes. */
export const forgetOldTokens = async (store: Store, now = Date.now()): Promise<void> => {
  const range = { gte: tokenPlace(''), lt: tokenPlace('\uffff') };
  const old: { type: 'del'; key: string }[] = [];
  for await (const [key, value] of store.db.iterator(range))
    if (now - (value as { at: number }).at > tokenLifeMs) old.push({ type: 'del', key });
  await store.db.batch(old);
};
