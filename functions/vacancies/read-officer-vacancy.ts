import type { AnswerOf } from '../../contract/operation.ts';
import type { readOfficerVacancy as operation, VacancyRecord } from '../../contract/operations/vacancies.ts';
import { countApplications } from '../applications/count-applications.ts';
import { applicantCountiesInReach } from '../applications/officer-reach.ts';
import { type Caller, reaches } from '../http/caller.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import type { VacancyItem, VacancyRecordItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { queryAll } from '../table/reads.ts';
import { shownVacancy } from './vacancy-item.ts';

const isRecord = (item: VacancyItem | VacancyRecordItem): item is VacancyRecordItem =>
  item.sk.startsWith('RECORD#');

const shownRecord = ({ action, at, by, byName, before, after }: VacancyRecordItem): VacancyRecord => ({
  action,
  at,
  by,
  byName,
  before,
  after,
});

/** One vacancy in any state with the record of what was done to it, and how many are accepted: one Query, and one for each county that applicants come from. */
export const readOfficerVacancy = async (
  { table }: { table: Table },
  caller: Pick<Caller, 'counties'>,
  vacancyId: string,
): Promise<AnswerOf<typeof operation> | Refusal> => {
  const items = await queryAll<VacancyItem | VacancyRecordItem>(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.vacancy(vacancyId).pk },
    ConsistentRead: true,
  });
  const vacancy = items.find((item): item is VacancyItem => !isRecord(item));
  if (!vacancy) return refuse('vacancy-not-found');
  if (vacancy.county !== undefined && !reaches(caller, vacancy.county)) return refuse('outside-reach');
  return {
    ...shownVacancy(vacancy),
    record: items.filter(isRecord).map(shownRecord),
    accepted: vacancy.state === 'draft' ? 0 : await countApplications(table, vacancy, ['accepted']),
    own: reaches(caller, vacancy.county),
    applicantCounties: applicantCountiesInReach(caller, vacancy),
  };
};
