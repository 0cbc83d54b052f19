import { type Caller, reaches } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { countList } from '../table/lists.ts';
import { alertListsFor } from './alert-lists.ts';
import { getVacancy } from './vacancy-store.ts';

/** How many people get the alert when a vacancy is published: those on the lists that its sender reads. */
export const countSubscribers = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  vacancyId: string,
): Promise<{ subscribers: number } | Refusal> => {
  const vacancy = await getVacancy(table, vacancyId);
  if (!vacancy) return refuse('vacancy-not-found');
  if (!reaches(caller, vacancy.county)) return refuse('outside-reach');
  const counts = await Promise.all(alertListsFor(vacancy).map((listPk) => countList(table, { listPk })));
  return { subscribers: counts.reduce((sum, count) => sum + count, 0) };
};
