import { activities } from './reference/activities.ts';
import type { Choice } from './reference/choice.ts';
import { counties } from './reference/counties.ts';
import { examinations } from './reference/examinations.ts';
import { positions } from './reference/positions.ts';

/** What a vacancy is called by in a list, in any language: the values of each detail, by their labels. */
const called = {
  position: positions,
  activity: activities,
  examination: examinations,
  county: counties.map(({ slug, name }) => ({ value: slug, en: name, sw: name })),
} as const satisfies Record<string, readonly Choice[]>;
type Detail = keyof typeof called | 'year';

/** The values of each detail that one word of a search may mean; a detail that it cannot mean is left out. */
export type Meaning = readonly (readonly [Detail, readonly (string | number)[]])[];

const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFD')
      .replace(/[\p{M}']/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  ),
];

const valuesNamed = (list: readonly Choice[], word: string): string[] =>
  list
    .filter(({ en, sw }) => wordsOf(`${en} ${sw}`).some((one) => one.startsWith(word)))
    .map(({ value }) => value);

const meaningOf = (word: string): Meaning =>
  [
    ...Object.entries(called).map(([detail, list]) => [detail as Detail, valuesNamed(list, word)] as const),
    ['year', /^\d{4}$/.test(word) ? [Number(word)] : []] as const,
  ].filter(([, values]) => values.length > 0);

/**
 * What each word of a search means among what vacancies are called: position, activity, examination, county or year,
 * by the beginnings of words in either language. A word that means nothing there is found in no vacancy.
 * One letter alone is no word yet.
 */
export const meaningsOf = (search: string): Meaning[] =>
  wordsOf(search)
    .filter((word) => word.length > 1)
    .map(meaningOf);
