import type { Personal } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { implausiblePersonal } from './plausible-dates.ts';
import { type Saved, saveSection } from './save-section.ts';

/** Saves who the person is; one national ID belongs to one account. */
export const savePersonal = async (
  { table, now }: { table: Table; now: Date },
  caller: Person,
  { version, ...values }: Personal & { version: number },
): Promise<Saved<'personal'> | Refusal> => {
  const wrong = implausiblePersonal(values, now);
  if (wrong.length > 0) return refuseFields(...wrong);
  return saveSection({ table, now }, caller, {
    section: 'personal',
    values,
    version,
    unique: {
      taken: 'national-id-taken',
      claim: ({ personal }) => ({
        kind: 'NATIONAL-ID',
        before: personal?.nationalId,
        after: values.nationalId,
      }),
    },
  });
};
