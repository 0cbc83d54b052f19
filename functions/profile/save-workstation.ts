import { implausibleDates } from '../../contract/plausible-dates.ts';
import type { Workstation } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import { type Refusal, refuseFields } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { type Saved, saveSection } from './save-section.ts';

/** Saves where the person works; one TSC number belongs to one account. */
export const saveWorkstation = async (
  { table, now }: { table: Table; now: Date },
  caller: Person,
  { version, ...values }: Workstation & { version: number },
): Promise<Saved<'workstation'> | Refusal> => {
  const wrong = implausibleDates(values, now);
  if (wrong.length > 0) return refuseFields(...wrong);
  return saveSection({ table, now }, caller, {
    section: 'workstation',
    values,
    version,
    claims: { 'TSC-NUMBER': values.tscNumber },
  });
};
