import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';

/** How a conditional write ended; `failed` has the positions of the parts whose condition did not hold. */
export type WriteOutcome = { done: true } | { done: false; failed: readonly number[] };

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Cancelled = Error & { CancellationReasons?: { Code?: string }[] };

const outcomeOf = (error: Cancelled): WriteOutcome | undefined => {
  if (error.name === 'ConditionalCheckFailedException') return { done: false, failed: [0] };
  if (error.name === 'TransactionConflictException') return { done: false, failed: [] };
  const codes = error.CancellationReasons?.map(({ Code }) => Code ?? 'None') ?? [];
  const failed = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
  const lost = failed.length > 0 || codes.includes('TransactionConflict');
  return error.name === 'TransactionCanceledException' && lost ? { done: false, failed } : undefined;
};

/** Waits for a conditional write; a condition that did not hold is an outcome, everything else an error. */
export const conditionalWrite = async (write: Promise<unknown>): Promise<WriteOutcome> => {
  try {
    await write;
    return { done: true };
  } catch (error) {
    const outcome = outcomeOf(error as Cancelled);
    if (outcome) return outcome;
    throw error;
  }
};

/** Writes all parts or none. */
export const writeTogether = (table: Table, parts: readonly Write[]): Promise<WriteOutcome> =>
  conditionalWrite(table.client.send(new TransactWriteCommand({ TransactItems: [...parts] })));

/** What an attempt answers when someone else wrote between its read and its write. */
export const conflict = Symbol('conflict');

const mostAttempts = 8;
const longestPause = 150;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Repeats read-then-write until nobody came in between; gives up as busy, never with half a deed. */
export const retryOnConflict = async <T>(attempt: () => Promise<T | typeof conflict>): Promise<T> => {
  for (let tried = 1; tried <= mostAttempts; tried++) {
    const outcome = await attempt();
    if (outcome !== conflict) return outcome as T;
    await pause(Math.random() * Math.min(longestPause, 10 * 2 ** tried));
  }
  throw Object.assign(new Error('Lost every race'), { name: 'TransactionConflictException' });
};
