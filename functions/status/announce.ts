import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Announcement, AnnouncementDraft } from '../../contract/status.ts';
import { derivedId } from '../http/idempotency.ts';
import type { Table } from '../table/client.ts';
import type { AnnouncementItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { readStatus } from './read-status.ts';

/** Announces something until its time is over; the same draft announced again is one announcement. */
export const announce = async (table: Table, draft: AnnouncementDraft): Promise<Announcement> => {
  const id = derivedId(draft.from, draft.en).slice(-6);
  const expiresAt = Math.ceil(Date.parse(draft.until) / 1000);
  const Item: AnnouncementItem = { ...keys.announcement(draft.from, id), ...draft, id, expiresAt };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return { id, ...draft };
};

/** Takes an announcement back before its time is over; false where there is none of this id. */
export const takeBack = async (table: Table, id: string, now: Date): Promise<boolean> => {
  const { announcements } = await readStatus({ table, now });
  const found = announcements.find((one) => one.id === id);
  if (!found) return false;
  await table.client.send(
    new DeleteCommand({ TableName: table.name, Key: keys.announcement(found.from, found.id) }),
  );
  return true;
};
