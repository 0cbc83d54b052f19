import type { AnswerOf, RequestOf } from '../../contract/operation.ts';
import type { findVacancies as operation } from '../../contract/operations/vacancies.ts';
import type { VacancySummary } from '../../contract/vacancy.ts';
import { cursorOf, placeOf } from '../http/cursor.ts';
import { Refusal } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { listKeys } from '../table/keys.ts';
import { type Filter, readPage } from '../table/lists.ts';

type Search = RequestOf<typeof operation>['query'];

/** Vacancies on a page. */
export const pageSize = 50;

const equals = (field: string) => `#summary.#${field} = :${field}`;
const anywhere = (field: string) => `attribute_not_exists(#summary.#${field})`;

/** A vacancy of the whole country is open to every county, one of a county to all its sub-counties. */
const conditions: Record<string, (search: Search) => string> = {
  examination: () => equals('examination'),
  activity: () => equals('activity'),
  position: () => equals('position'),
  county: () => `(${anywhere('county')} OR ${equals('county')})`,
  subCounty: ({ county }) => `(${anywhere(county ? 'subCounty' : 'county')} OR ${equals('subCounty')})`,
};

const filterOf = (search: Search): Filter | undefined => {
  const wanted = Object.entries(search).filter(
    ([field, value]) => value !== undefined && field in conditions,
  );
  if (wanted.length === 0) return undefined;
  const expression = wanted.map(([field]) => conditions[field]?.(search)).join(' AND ');
  const fields = new Set(expression.match(/(?<=#summary\.#)\w+/g));
  return {
    expression,
    names: Object.fromEntries([['#summary', 'summary'], ...[...fields].map((field) => [`#${field}`, field])]),
    values: Object.fromEntries(wanted.map(([field, value]) => [`:${field}`, value])),
  };
};

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
