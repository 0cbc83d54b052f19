import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';

/** Days within which it does not matter when an account was opened: one write a season is enough. */
export const seenEveryDays = 90;

/** When the account was last opened, as far as it is remembered. */
export const lastSeen = ({ seenAt, createdAt }: Pick<ProfileItem, 'seenAt' | 'createdAt'>): string =>
  seenAt ?? createdAt;

/** Remembers that the account is in use, where that was long ago. */
export const rememberSeen = async (table: Table, profile: ProfileItem, now: Date): Promise<void> => {
  if (now.getTime() < Date.parse(lastSeen(profile)) + seenEveryDays * 86_400_000) return;
  await conditionalWrite(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.profile(profile.professionalId),
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(closingAt)',
        UpdateExpression: 'SET seenAt = :now',
        ExpressionAttributeValues: { ':now': now.toISOString() },
      }),
    ),
  );
};
