import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expiryOf } from '../../contract/retention.ts';
import type { Table } from '../table/client.ts';
import type { SignInItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite, type WriteOutcome } from '../table/writes.ts';

/**
 * Sign-ins that may fail on end for a number, whether or not it has an account, and how long it is then quiet:
 * longer than Cognito's own lock takes to forget them (docs/decisions/0028-who-is-locked-out.md).
 */
export const attemptLimit = { most: 10, quietMinutes: 20 } as const;

type Attempts = { phone: string; device: string | undefined; now: Date };
type Counter = { count: keyof SignInItem & string; last: keyof SignInItem & string };

/** Devices that the number has signed in with count apart: what strangers try does not lock them out. */
export const counterOf = (device: string | undefined): Counter => {
  const who = device === undefined ? 'strangers' : (`device-${device}` as const);
  return { count: `attempts-${who}`, last: `attempted-${who}` };
};

type Step = { update: string; condition: string; values: Record<string, unknown> };

const count = (table: Table, { phone, device, now }: Attempts, step: Step): Promise<WriteOutcome> => {
  const names = counterOf(device);
  return conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.signIn(phone),
        ConditionExpression: step.condition,
        UpdateExpression: `SET ${step.update}, #last = :now, expiresAt = :expiresAt`,
        ExpressionAttributeNames: { '#count': names.count, '#last': names.last },
        ExpressionAttributeValues: {
          ...step.values,
          ':one': 1,
          ':now': now.toISOString(),
          ':expiresAt': expiryOf('signIns', now),
        },
      }),
    ),
  );
};

/**
 * Takes an attempt before the password is looked at, so that guesses at the same time cannot exceed the limit:
 * the first after a quiet time, or one more. One that is refused does not prolong the quiet time.
 */
export const takeAttempt = async (table: Table, attempts: Attempts): Promise<boolean> => {
  const quietSince = new Date(attempts.now.getTime() - attemptLimit.quietMinutes * 60_000).toISOString();
  const first = await count(table, attempts, {
    update: '#count = :one',
    condition: 'attribute_not_exists(#last) OR #last <= :quietSince',
    values: { ':quietSince': quietSince },
  });
  if (first.done) return true;
  const another = await count(table, attempts, {
    // A right password at the same moment may have forgotten the count in between.
    update: '#count = if_not_exists(#count, :none) + :one',
    condition: 'attribute_not_exists(#count) OR #count < :most',
    values: { ':most': attemptLimit.most, ':none': 0 },
  });
  return another.done;
};

/** An attempt whose password nobody looked at was none. */
export const giveBackAttempt = async (table: Table, attempts: Attempts): Promise<void> => {
  await count(table, attempts, {
    update: '#count = #count - :one',
    condition: '#count > :none',
    values: { ':none': 0 },
  });
};

/** A right password forgets the wrong ones before it. */
export const forgetAttempts = async (table: Table, { phone, device }: Attempts): Promise<void> => {
  const { count: attempts, last } = counterOf(device);
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.signIn(phone),
      UpdateExpression: 'REMOVE #count, #last',
      ExpressionAttributeNames: { '#count': attempts, '#last': last },
    }),
  );
};
