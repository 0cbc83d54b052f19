import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { Table } from '../table/client.ts';
import { byList, listKeys } from '../table/keys.ts';
import { applicantCounties } from './officer-reach.ts';

const countIn = async (table: Table, listPk: string): Promise<number> => {
  let count = 0;
  let next: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Count = 0, LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: byList,
        Select: 'COUNT',
        KeyConditionExpression: 'listPk = :listPk AND begins_with(listSk, :accepted)',
        ExpressionAttributeValues: { ':listPk': listPk, ':accepted': 'accepted#' },
        ExclusiveStartKey: next,
      }),
    );
    count += Count;
    next = LastEvaluatedKey;
  } while (next);
  return count;
};

/** How many applications for a vacancy are accepted, in all counties together: as the lists are, a moment behind. */
export const countAccepted = async (table: Table, vacancy: Vacancy): Promise<number> => {
  const lists = applicantCounties(vacancy).map((slug) => listKeys.applications(vacancy.vacancyId, slug));
  const counts = await Promise.all(lists.map((list) => countIn(table, list)));
  return counts.reduce((sum, count) => sum + count, 0);
};
