import type { AnswerOf, RequestOf } from '../../contract/operation.ts';
import type { findVacancies as operation } from '../../contract/operations/vacancies.ts';
import type { VacancySummary } from '../../contract/vacancy.ts';
import { cursorOf, placeOf } from '../http/cursor.ts';
import { Refusal } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { listKeys } from '../table/keys.ts';
import { readPage } from '../table/lists.ts';
import { filterOf } from './vacancy-filter.ts';

type Search = RequestOf<typeof operation>['query'];

/** Vacancies on a page. */
export const pageSize = 50;

/** The vacancies whose deadline is still to come, soonest first. */
export const findVacancies = async (
  { table, now }: { table: Table; now: Date },
  search: Search,
): Promise<AnswerOf<typeof operation> | Refusal> => {
  const place = search.cursor === undefined ? [''] : placeOf(search.cursor, 1);
  if (place instanceof Refusal) return place;
  const [, after] = [place[0] ?? '', `${now.toISOString()}$`].sort();
  const page = await readPage<VacancySummary>(
    table,
    { listPk: listKeys.vacancies('published'), after },
    { most: pageSize, filter: filterOf(search) },
  );
  return {
    vacancies: page.entries.map(({ summary }) => summary),
    ...(page.after !== undefined && { cursor: cursorOf([page.after]) }),
  };
};
