import { endOf } from '../../contract/retention.ts';
import type { ListUsers } from '../identity/users.ts';
import { lastSeen } from '../profile/last-seen.ts';
import type { Delivery } from '../queue/consumer.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getTogether } from '../table/reads.ts';
import type { ClosingIntent, SweepIntent } from './intents.ts';
import { markClosing } from './mark-closing.ts';

type Deps = {
  table: Table;
  listUsers: ListUsers;
  enqueue: (intents: readonly (ClosingIntent | SweepIntent)[]) => Promise<void>;
};

const overdue = (profile: ProfileItem, now: Date): boolean =>
  !profile.closingAt && endOf('dormantAccounts', lastSeen(profile)) <= now;

/**
 * Closes the accounts of a page that nobody has used for years; the next page is an intent of its own.
 * Staff have a user and no profile: they are no professionals, and stay.
 */
export const sweepAccounts = async (
  { table, listUsers, enqueue }: Deps,
  { page }: SweepIntent,
  { now }: Delivery,
): Promise<void> => {
  const { ids, next } = await listUsers(page);
  const wanted = ids.map((id) => keys.profile(id));
  const profiles = wanted.length > 0 ? await getTogether<ProfileItem>(table, wanted) : [];
  const due = profiles.filter((profile) => overdue(profile, now));
  await enqueue([
    ...due.map(({ professionalId }) => ({ kind: 'closing' as const, professionalId })),
    ...(next ? [{ kind: 'sweep' as const, page: next }] : []),
  ]);
  const closedAt = now.toISOString();
  for (const profile of due) await markClosing(table, profile, closedAt);
};
