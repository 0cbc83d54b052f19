import { AwsError } from '../endpoint/aws-error.ts';
import type { Input } from '../endpoint/service.ts';
import { runAction, validated } from './actions.ts';
import type { ExpiryOf } from './expiry.ts';
import type { Store } from './store.ts';
import { WriteSession } from './write-session.ts';

const onlyItem = (session: WriteSession) => [...session.before.values()][0];

/** PutItem, UpdateItem, DeleteItem and BatchWriteItem, each item with its index entries in one batch. */
export const write = async (
  store: Store,
  expiryOf: ExpiryOf,
  action: string,
  { ReturnValuesOnConditionCheckFailure: wanted, ...input }: Input,
): Promise<Input> => {
  const session = new WriteSession(store, expiryOf, { inTransaction: false });
  try {
    return await runAction(action, session.store, validated(action, input, store));
  } catch (error) {
    if (!(error instanceof AwsError) || error.code !== 'ConditionalCheckFailedException') throw error;
    const item = wanted === 'ALL_OLD' ? onlyItem(session) : undefined;
    throw new AwsError(error.code, error.message, 400, item ? { Item: item } : {});
  }
};
