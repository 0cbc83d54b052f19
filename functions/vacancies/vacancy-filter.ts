import type { RequestOf } from '../../contract/operation.ts';
import type { findVacancies } from '../../contract/operations/vacancies.ts';
import { meaningsOf } from '../../contract/vacancy-search.ts';
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
  county: () => `${anywhere('county')} OR ${equals('county')}`,
  subCounty: ({ county }) => `${anywhere(county ? 'subCounty' : 'county')} OR ${equals('subCounty')}`,
};

/** DynamoDB refuses brackets around brackets, and around what stands alone: an expression has none around all of it. */
const allOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? `${conditions[0]}` : conditions.map((one) => `(${one})`).join(' AND ');

/** The condition on a list's entries that a search makes; undefined where it asks for nothing. */
export const filterOf = (search: Search): Filter | undefined => {
  const wanted = Object.entries(search).filter(
    ([field, value]) => value !== undefined && field in conditions,
  );
  if (wanted.length === 0) return undefined;
  const expression = allOf(wanted.map(([field]) => conditions[field]?.(search) ?? ''));
  const fields = new Set(expression.match(/(?<=#summary\.#)\w+/g));
  return {
    expression,
    names: Object.fromEntries([['#summary', 'summary'], ...[...fields].map((field) => [`#${field}`, field])]),
    values: Object.fromEntries(wanted.map(([field, value]) => [`:${field}`, value])),
  };
};

/**
 * Each word of a text narrows to the vacancies that are called by it; undefined where the text has no word, 'nothing'
 * where no vacancy can be called by one of them.
 */
export const wordsFilterOf = (text: string | undefined): Filter | 'nothing' | undefined => {
  const meanings = meaningsOf(text ?? '');
  if (meanings.length === 0) return undefined;
  if (meanings.some((meaning) => meaning.length === 0)) return 'nothing';
  const values: unknown[] = [];
  const placed = (value: unknown): string => {
    if (!values.includes(value)) values.push(value);
    return `:word${values.indexOf(value)}`;
  };
  const names = new Set<string>();
  const asked = meanings.map((meaning) =>
    meaning.map(([detail, named]) => {
      names.add(detail);
      return `#summary.#${detail} IN (${named.map(placed).join(', ')})`;
    }),
  );
  return {
    expression: allOf(asked.map((either) => either.join(' OR '))),
    names: Object.fromEntries([['#summary', 'summary'], ...[...names].map((name) => [`#${name}`, name])]),
    values: Object.fromEntries(values.map((value, index) => [`:word${index}`, value])),
  };
};

/** Both conditions together. */
export const bothOf = (one: Filter | undefined, other: Filter | undefined): Filter | undefined =>
  one && other
    ? {
        expression: allOf([one.expression, other.expression]),
        names: { ...one.names, ...other.names },
        values: { ...one.values, ...other.values },
      }
    : (one ?? other);
