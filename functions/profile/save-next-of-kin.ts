import type { NextOfKin } from '../../contract/profile.ts';
import type { Person } from '../http/caller.ts';
import type { Refusal } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { type Saved, saveSection } from './save-section.ts';

/** Saves whom to tell if something happens: somebody else, at another number than the person's own. */
export const saveNextOfKin = (
  deps: { table: Table; now: Date },
  caller: Person,
  { version, ...values }: NextOfKin & { version: number },
): Promise<Saved<'nextOfKin'> | Refusal> =>
  saveSection(deps, caller, {
    section: 'nextOfKin',
    values,
    version,
    wrong: ({ phone }) => (values.phone === phone ? [{ field: 'phone', code: 'kin-is-self' }] : []),
  });
