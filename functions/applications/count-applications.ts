import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ApplicationStatus } from '../../contract/application.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { Table } from '../table/client.ts';
import { byList, listKeys } from '../table/keys.ts';
import { applicantCounties } from './officer-reach.ts';

const countIn = async (table: Table, listPk: string, status: ApplicationStatus): Promise<number> => {
  let count = 0;
  let next: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Count = 0, LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: byList,
        Select: 'COUNT',
        KeyConditionExpression: 'listPk = :listPk AND begins_with(listSk, :status)',
        ExpressionAttributeValues: { ':listPk': listPk, ':status': `${status}#` },
        ExclusiveStartKey: next,
      }),
    );
    count += Count;
    next = LastEvaluatedKey;
  } while (next);
  return count;
};

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
    lists.flatMap((list) => statuses.map((status) => countIn(table, list, status))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};
