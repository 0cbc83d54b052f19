import type { RequestOf } from '../../contract/operation.ts';
import type { findVacancies } from '../../contract/operations/vacancies.ts';
import type { Filter } from '../table/lists.ts';

/** What lists of vacancies are narrowed by. */
export type Search = Omit<RequestOf<typeof findVacancies>['query'], 'cursor'>;

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

/** The condition on a list's entries that a search makes; undefined where it asks for nothing. */
export const filterOf = (search: Search): Filter | undefined => {
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

/** Both conditions together. */
export const bothOf = (one: Filter | undefined, other: Filter | undefined): Filter | undefined =>
  one && other
    ? {
        expression: `(${one.expression}) AND (${other.expression})`,
        names: { ...one.names, ...other.names },
        values: { ...one.values, ...other.values },
      }
    : (one ?? other);
