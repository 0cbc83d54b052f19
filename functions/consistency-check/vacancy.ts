import { isDeepStrictEqual } from 'node:util';
import type { VacancyItem, VacancyRecordItem } from '../table/items.ts';
import { summaryOf, vacancyItem } from '../vacancies/vacancy-item.ts';
import { broken, type Finding } from './finding.ts';

const stepsOfState = { draft: [], published: ['published'], closed: ['published', 'closed'] } as const;

const recordedOnce = ({ version }: VacancyItem, records: readonly VacancyRecordItem[]): boolean => {
  const versions = records.map(({ after }) => Number(after?.version)).sort((one, other) => one - other);
  return isDeepStrictEqual(
    versions,
    Array.from({ length: version }, (_, index) => index + 1),
  );
};

/** What cannot be in one vacancy's partition. */
export const checkVacancy = (
  item: VacancyItem | undefined,
  records: readonly VacancyRecordItem[],
  where: string,
): Finding[] => {
  if (!item) return broken(where, { 'a record belongs to a vacancy': false });
  const { listPk, listSk } = vacancyItem(item, item);
  const actions = records.map(({ action }) => action);
  return broken(where, {
    'every version is on record, once': recordedOnce(item, records),
    'its state was reached on record': stepsOfState[item.state].every((step) => actions.includes(step)),
    'it knows when it was published and closed':
      (item.publishedAt !== undefined) === (item.state !== 'draft') &&
      (item.closedAt !== undefined) === (item.state === 'closed'),
    'it is listed by its state and deadline': item.listPk === listPk && item.listSk === listSk,
    'its line in the list says the same as the vacancy': isDeepStrictEqual(
      JSON.parse(JSON.stringify(item.summary ?? null)),
      JSON.parse(JSON.stringify(summaryOf(item))),
    ),
  });
};
