import type { ApplicationStatus } from '../../contract/application.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { Table } from '../table/client.ts';
import { listKeys } from '../table/keys.ts';
import { countList } from '../table/lists.ts';
import { applicantCounties } from './officer-reach.ts';

/** How many applications for a vacancy have one of the statuses, in all counties together or in one: as the lists are, a moment behind. */
export const countApplications = async (
  table: Table,
  vacancy: Vacancy,
  statuses: readonly ApplicationStatus[],
  county?: string,
): Promise<number> => {
  const lists = (county ? [county] : applicantCounties(vacancy)).map((slug) =>
    listKeys.applications(vacancy.vacancyId, slug),
  );
  const counts = await Promise.all(
    lists.flatMap((listPk) => statuses.map((status) => countList(table, { listPk, from: `${status}#` }))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};
