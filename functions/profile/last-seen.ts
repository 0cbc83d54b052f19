import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { conditionalWrite } from '../table/writes.ts';

const dayMs = 86_400_000;

/** Days within which it does not matter when an account was opened: one write a day is enough. */
const seenEveryDays = 1;

/** Days after which a number that nobody uses may have been given to somebody else. */
const unusedDays = 90;

/** When the account was last opened, as far as it is remembered. */
export const lastSeen = ({ seenAt, createdAt }: Pick<ProfileItem, 'seenAt' | 'createdAt'>): string =>
  seenAt ?? createdAt;

/** Whether nobody has opened the account for 90 days. */
export const isUnused = (profile: Pick<ProfileItem, 'seenAt' | 'createdAt'>, now: Date): boolean =>
  now.getTime() >= Date.parse(lastSeen(profile)) + unusedDays * dayMs;

/** Remembers that the account is in use, once a day. */
export const rememberSeen = async (table: Table, profile: ProfileItem, now: Date): Promise<void> => {
  if (now.getTime() < Date.parse(lastSeen(profile)) + seenEveryDays * dayMs) return;
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
