import type { Language, Wording } from '../language.ts';

/** One value that a person may choose, with its label in each language. */
export type Choice = { readonly value: string } & Wording;

/** The label of a value in a language; the value itself where the list does not know it. */
export const choiceLabel = (list: readonly Choice[], value: string, language: Language): string =>
  list.find((choice) => choice.value === value)?.[language] ?? value;
