import type { AccountItem, ProfileItem } from '../table/items.ts';

/** A user of the professionals' pool, as far as it is compared; `settled`: not made at this moment. */
export type PoolUser = { id: string; phone: string; settled: boolean };
/** What the table knows of people; `moving`: whose account is being made or erased at this moment. */
export type People = {
  profiles: readonly Pick<ProfileItem, 'professionalId' | 'phone'>[];
  accounts: readonly AccountItem[];
  moving: ReadonlySet<string>;
};

/**
 * How the pool and the table differ about one person. A number cannot be changed in the portal: where two differ, the
 * profile's is the one that was proved by an SMS.
 */
export type Drift =
  | { kind: 'user without profile'; id: string; account?: AccountItem | undefined }
  | { kind: 'profile without user'; id: string }
  | { kind: 'phone differs'; id: string; phone: string; inPool: string }
  | { kind: 'account leads elsewhere'; id: string; phone: string };

/** Where the pool's users and the table's people have drifted apart; both as they were at about the same time. */
export const driftOf = (users: readonly PoolUser[], { profiles, accounts, moving }: People): Drift[] => {
  const profileOf = new Map(profiles.map((profile) => [profile.professionalId, profile]));
  const accountOf = new Map(accounts.map((account) => [account.phone, account]));
  const known = new Set(users.map(({ id }) => id));
  const ofUser = ({ id, phone }: PoolUser): Drift[] => {
    const profile = profileOf.get(id);
    const account = accountOf.get(phone);
    if (!profile) return [{ kind: 'user without profile', id, account }];
    if (profile.phone !== phone) return [{ kind: 'phone differs', id, phone: profile.phone, inPool: phone }];
    return account && account.professionalId !== id ? [{ kind: 'account leads elsewhere', id, phone }] : [];
  };
  const lost = profiles.filter(({ professionalId }) => !known.has(professionalId));
  return [
    ...users.filter(({ settled }) => settled).flatMap(ofUser),
    ...lost.map(({ professionalId }): Drift => ({ kind: 'profile without user', id: professionalId })),
  ].filter(({ id }) => !moving.has(id));
};
