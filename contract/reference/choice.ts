import type { Language, Wording } from '../language.ts';

/**
 * One value that a person may choose, with its label in each language. A retired one stays valid and
 * readable where it was chosen, and is not offered to anybody else (docs/decisions/0052-what-leaves-a-list-stays-valid.md).
 */
export type Choice = { readonly value: string; readonly retired?: true } & Wording;

/** The choice of who finds none in a list that is right. */
export const otherChoice = 'other';

/** The label of a value in a language; the value itself where the list does not know it. */
export const choiceLabel = (list: readonly Choice[], value: string, language: Language): string =>
  list.find((choice) => choice.value === value)?.[language] ?? value;

/** What a person may choose: the list without what is retired, unless it is what the person chose before. */
export const offered = (list: readonly Choice[], chosen: readonly string[]): Choice[] =>
  list.filter(({ value, retired }) => !retired || chosen.includes(value));
