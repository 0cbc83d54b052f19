import { implausibleDates } from '../../contract/plausible-dates.ts';
import type { Personal } from '../../contract/profile.ts';
import type { IdentityKind } from '../../contract/reference/identity-kinds.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ClaimKind } from '../table/items.ts';
import { type Saved, saveSection } from './save-section.ts';

const kinds: Readonly<Record<IdentityKind, ClaimKind>> = {
  'national-id': 'NATIONAL-ID',
  'alien-id': 'ALIEN-ID',
  passport: 'PASSPORT',
};

/** Saves who the person is; one identity document and one KRA PIN belong to one account. */
export const savePersonal = async (
  { table, now }: { table: Table; now: Date },
  caller: Person,
  { version, ...values }: Personal & { version: number },
): Promise<Saved<'personal'> | Refusal> => {
  const wrong = implausibleDates(values, now);
  if (wrong.length > 0) return refuseFields(...wrong);
  return saveSection({ table, now }, caller, {
    section: 'personal',
    values,
    version,
    claims: {
      'NATIONAL-ID': undefined,
      'ALIEN-ID': undefined,
      PASSPORT: undefined,
      [kinds[values.identityKind ?? 'national-id']]: values.nationalId,
      'KRA-PIN': values.kraPin,
    },
  });
};
