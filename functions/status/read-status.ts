import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AnswerOf } from '../../contract/operation.ts';
import type { readStatus as operation } from '../../contract/operations/status.ts';
import type { Table } from '../table/client.ts';
import type { AnnouncementItem, HealthItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';

type Status = AnswerOf<typeof operation>;

const isHealth = (item: AnnouncementItem | HealthItem): item is HealthItem => item.sk === keys.health().sk;

/** What the portal last found of itself, and what the council announces that has not passed: one Query. */
export const readStatus = async ({ table, now }: { table: Table; now: Date }): Promise<Status> => {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.health().pk },
    }),
  );
  const items = Items as (AnnouncementItem | HealthItem)[];
  const [found] = items.filter(isHealth);
  const announcements = items.filter((item) => !isHealth(item)) as AnnouncementItem[];
  return {
    ...(found ? { health: healthOf(found) } : {}),
    announcements: announcements.filter(({ until }) => until > now.toISOString()).map(announcementOf),
  };
};

const healthOf = ({ pk, sk, ...health }: HealthItem): Status['health'] => health;
const announcementOf = ({ pk, sk, expiresAt, ...announcement }: AnnouncementItem) => announcement;
