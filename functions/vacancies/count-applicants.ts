import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ApplicationStatus } from '../../contract/application.ts';
import { counties } from '../../contract/reference/counties.ts';
import { type Caller, reaches } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { byList, listKeys } from '../table/keys.ts';
import { getVacancy } from './vacancy-store.ts';

/** Those whom a vacancy still concerns: they have neither withdrawn nor been rejected. */
export const concerned: readonly ApplicationStatus[] = ['submitted', 'shortlisted', 'accepted'];

/** Counties that are counted at the same time. */
const abreast = 12;

const countIn = async (table: Table, vacancyId: string, county: string): Promise<number> => {
  let count = 0;
  let next: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: byList,
        Select: 'COUNT',
        KeyConditionExpression: 'listPk = :list',
        FilterExpression: '#summary.#status IN (:submitted, :shortlisted, :accepted)',
        ExpressionAttributeNames: { '#summary': 'summary', '#status': 'status' },
        ExpressionAttributeValues: {
          ':list': listKeys.applications(vacancyId, county),
          ...Object.fromEntries(concerned.map((status) => [`:${status}`, status])),
        },
        ExclusiveStartKey: next,
      }),
    );
    count += page.Count ?? 0;
    next = page.LastEvaluatedKey;
  } while (next);
  return count;
};

/** How many people a correction of the vacancy concerns: read from the lists, a moment old at most. */
export const countApplicants = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  { vacancyId, county }: { vacancyId: string; county?: string | undefined },
): Promise<{ applicants: number } | Refusal> => {
  const vacancy = await getVacancy(table, vacancyId);
  if (!vacancy) return refuse('vacancy-not-found');
  if (!reaches(caller, vacancy.county)) return refuse('outside-reach');
  const asked = county ? [county] : counties.map(({ slug }) => slug);
  let applicants = 0;
  for (let from = 0; from < asked.length; from += abreast) {
    const some = asked.slice(from, from + abreast);
    const counts = await Promise.all(some.map((one) => countIn(table, vacancyId, one)));
    applicants += counts.reduce((sum, count) => sum + count, 0);
  }
  return { applicants };
};
