import type { Vacancy } from '../../contract/vacancy.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { shownVacancy } from './vacancy-item.ts';
import { getVacancy } from './vacancy-store.ts';

/** One vacancy as anyone may read it: drafts are nobody's business, closed ones stay readable. */
export const readVacancy = async (
  { table }: { table: Table },
  vacancyId: string,
): Promise<Vacancy | Refusal> => {
  const vacancy = await getVacancy(table, vacancyId);
  return vacancy && vacancy.state !== 'draft' ? shownVacancy(vacancy) : refuse('vacancy-not-found');
};
