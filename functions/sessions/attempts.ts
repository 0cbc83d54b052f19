import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expiryOf } from '../../contract/retention.ts';
import type { Table } from '../table/client.ts';
import { keys } from '../table/keys.ts';
import { written } from '../table/writes.ts';

/** Sign-ins that may fail for a number within a quarter of an hour, whether or not it has an account. */
export const attemptLimit = { most: 10, windowMinutes: 15 } as const;

/** The counter of the quarter of an hour that an instant lies in. */
export const attemptsName = (now: Date): `attempts-${number}` =>
  `attempts-${Math.floor(now.getTime() / (attemptLimit.windowMinutes * 60_000))}`;

/** Takes an attempt before the password is looked at, so that guesses at the same time cannot exceed the limit. */
export const takeAttempt = async (table: Table, phone: string, now: Date): Promise<boolean> => {
  const taken = await written(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.signIn(phone),
        ConditionExpression: 'attribute_not_exists(#attempts) OR #attempts < :most',
        UpdateExpression: 'SET #attempts = if_not_exists(#attempts, :none) + :one, expiresAt = :expiresAt',
        ExpressionAttributeNames: { '#attempts': attemptsName(now) },
        ExpressionAttributeValues: {
          ':most': attemptLimit.most,
          ':none': 0,
          ':one': 1,
          ':expiresAt': expiryOf('signIns', now),
        },
      }),
    ),
  );
  return taken.done;
};

/** A right password forgets the wrong ones before it. */
export const forgetAttempts = async (table: Table, phone: string, now: Date): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.signIn(phone),
      UpdateExpression: 'REMOVE #attempts',
      ExpressionAttributeNames: { '#attempts': attemptsName(now) },
    }),
  );
};
