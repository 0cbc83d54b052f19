import type { ApplicationForOfficer } from '../../contract/application.ts';
import type { Caller } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { ApplicationItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { applicationOf } from './application-of.ts';
import { reachesApplication } from './officer-reach.ts';

type Input = { vacancyId: string; professionalId: string };

/** One application as an officer opens it: the profile as submitted, and who did what. */
export const readApplication = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  { vacancyId, professionalId }: Input,
): Promise<ApplicationForOfficer | Refusal> => {
  const item = await getItem<ApplicationItem>(table, keys.application(professionalId, vacancyId));
  if (!item) return refuse('application-not-found');
  if (!reachesApplication(caller, item)) return refuse('outside-reach');
  const { phone, accountClosedAt, profile, history } = item;
  return {
    ...applicationOf(item),
    professionalId,
    phone,
    accountClosedAt,
    profile,
    history: history.map(({ status, at, reason, before, by }) => ({ status, at, reason, before, by })),
  };
};
