import type { ApplicationStatus } from '../../contract/application.ts';
import { countApplications } from '../applications/count-applications.ts';
import { type Caller, reaches } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { getVacancy } from './vacancy-store.ts';

/** Those whom a vacancy still concerns: they have neither withdrawn nor been rejected. */
export const concerned: readonly ApplicationStatus[] = ['submitted', 'shortlisted', 'accepted'];

/** How many people a correction of the vacancy concerns. */
export const countApplicants = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  { vacancyId, county }: { vacancyId: string; county?: string | undefined },
): Promise<{ applicants: number } | Refusal> => {
  const vacancy = await getVacancy(table, vacancyId);
  if (!vacancy) return refuse('vacancy-not-found');
  if (!reaches(caller, vacancy.county)) return refuse('outside-reach');
  return { applicants: await countApplications(table, vacancy, concerned, county) };
};
