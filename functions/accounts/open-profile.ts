import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { AccountItem, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';

const profileOf = (
  { phone, language, notice }: AccountItem,
  professionalId: string,
  now: Date,
): ProfileItem => ({
  ...keys.profile(professionalId),
  professionalId,
  phone,
  language,
  createdAt: now.toISOString(),
  version: 1,
  savedAt: {},
  alerts: { choice: 'none' },
  ...(notice && { notice }),
});

/** Ties a number to its professional: it is no request that expires any more, but an account. */
export const leadTo = async (table: Table, phone: string, professionalId: string): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.account(phone),
      UpdateExpression: 'SET professionalId = :id REMOVE expiresAt',
      ExpressionAttributeValues: { ':id': professionalId },
    }),
  );
};

/**
 * Gives a new user their profile and ties the number to it. Every step may be repeated: a sign-in after a crash in
 * between goes on where it stopped.
 */
export const openProfile = async (
  table: Table,
  account: AccountItem,
  professionalId: string,
  now: Date,
): Promise<void> => {
  await conditionalWrite(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: profileOf(account, professionalId, now),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
  await leadTo(table, account.phone, professionalId);
};
