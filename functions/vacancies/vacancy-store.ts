import type { VacancyRecord } from '../../contract/operations/vacancies.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { Officer } from '../http/caller.ts';
import type { Table } from '../table/client.ts';
import type { VacancyItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { getItem } from '../table/reads.ts';
import { sameValues } from '../table/same-values.ts';
import { type WriteOutcome, writeTogether } from '../table/writes.ts';
import { shownVacancy, vacancyItem } from './vacancy-item.ts';

/** One vacancy in any state; strongly consistent where an officer is about to change it. */
export const getVacancy = (
  table: Table,
  vacancyId: string,
  isToChange = false,
): Promise<VacancyItem | undefined> =>
  getItem<VacancyItem>(table, keys.vacancy(vacancyId), isToChange ? undefined : 'eventual');

const unless = (other: Vacancy | undefined, vacancy: Vacancy) =>
  Object.fromEntries(
    Object.entries(vacancy).filter(
      ([field, value]) => value !== undefined && !sameValues(value, other?.[field as keyof Vacancy]),
    ),
  );

/** What differs between two vacancies: only that goes on record. */
const changes = (before: Vacancy | undefined, after: Vacancy): Pick<VacancyRecord, 'before' | 'after'> => ({
  before: before && unless(after, before),
  after: unless(before, after),
});

/** Where the record of the step to a version stands. */
export const vacancyRecordKey = ({
  vacancyId,
  at,
  version,
}: {
  vacancyId: string;
  at: string;
  version: number;
}) => keys.vacancyRecord(vacancyId, `${at}#${version}`);

export type Deed = {
  action: VacancyRecord['action'];
  by: Pick<Officer, 'id' | 'name'>;
  now: Date;
  reason?: string | undefined;
};
type Origin = Parameters<typeof vacancyItem>[1];

/**
 * Writes a vacancy and the record of who changed what, both or neither,
 * provided that nobody else changed it since `before` was read.
 */
export const writeVacancy = (
  table: Table,
  before: VacancyItem | undefined,
  vacancy: Vacancy,
  { action, by, now, reason }: Deed,
  origin: Origin | undefined = before,
): Promise<WriteOutcome> => {
  const at = now.toISOString();
  const { before: was, after: is } = changes(before && shownVacancy(before), shownVacancy(vacancy));
  const record: VacancyRecord = {
    action,
    at,
    by: by.id,
    byName: by.name,
    before: was,
    after: { ...is, ...(reason && { reason }) },
  };
  const condition = before
    ? {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': before.version },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const item = vacancyItem(vacancy, origin ?? { createdAt: at, createdBy: by.id });
  const recordKey = vacancyRecordKey({ ...vacancy, at });
  return writeTogether(table, [
    { Put: { TableName: table.name, Item: item, ...condition } },
    { Put: { TableName: table.name, Item: { ...recordKey, ...record, expiresAt: item.expiresAt } } },
  ]);
};
