import { kindOf } from '../http/caller.ts';
import type { SessionLives } from '../http/serve.ts';
import { ifSignedIn } from '../profile/professional.ts';
import type { Table } from '../table/client.ts';
import type { EndedStaffSessionsItem, ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { sessionEnded } from './ended-sessions.ts';

/** Asks the table, as it is now: one read of a small item for staff, of the profile for a professional. */
export const openSessionLives =
  (table: Table): SessionLives =>
  async (caller) => {
    if (kindOf(caller) === 'professional')
      return ifSignedIn(await getItem<ProfileItem>(table, keys.profile(caller.id)), caller) !== undefined;
    const ended = await getItem<EndedStaffSessionsItem>(table, keys.endedStaffSessions(caller.id));
    return !sessionEnded(ended ?? {}, caller);
  };
