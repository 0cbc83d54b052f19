import { endOf } from '../../contract/retention.ts';
import { lastSeen } from '../profile/last-seen.ts';
import type { Delivery } from '../queue/consumer.ts';
import type { Table } from '../table/client.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getTogether } from '../table/reads.ts';
import type { ClosingIntent, SweepIntent } from './intents.ts';
import { markClosing } from './mark-closing.ts';

/** `fresh`: still has the password of an SMS, never signed in. */
type PoolUser = { id: string; fresh: boolean };
/** A page of the pool's users, and where the next begins. */
export type ListUsers = (page: string | undefined) => Promise<{ users: PoolUser[]; next?: string }>;
type Deps = {
  table: Table;
  listUsers: ListUsers;
  enqueue: (intents: readonly (ClosingIntent | SweepIntent)[]) => Promise<void>;
};

const overdue = (profile: ProfileItem, fresh: boolean, now: Date): boolean =>
  !profile.closingAt &&
  (fresh ? endOf('unusedAccounts', profile.createdAt) : endOf('dormantAccounts', lastSeen(profile))) <= now;

/**
 * Closes the accounts of a page that were never used, or not for years; the next page is an intent of its own.
 * Staff have a user and no profile: they are no professionals, and stay.
 */
export const sweepAccounts = async (
  { table, listUsers, enqueue }: Deps,
  { page }: SweepIntent,
  { now }: Delivery,
): Promise<void> => {
  const { users, next } = await listUsers(page);
  const wanted = users.map(({ id }) => keys.profile(id));
  const profiles = wanted.length > 0 ? await getTogether<ProfileItem>(table, wanted) : [];
  const fresh = new Set(users.flatMap((user) => (user.fresh ? [user.id] : [])));
  const due = profiles.filter((profile) => overdue(profile, fresh.has(profile.professionalId), now));
  await enqueue([
    ...due.map(({ professionalId }) => ({ kind: 'closing' as const, professionalId })),
    ...(next ? [{ kind: 'sweep' as const, page: next }] : []),
  ]);
  const closedAt = now.toISOString();
  for (const profile of due)
    await markClosing(table, profile, { closedAt, unused: fresh.has(profile.professionalId) });
};
