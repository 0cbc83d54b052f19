/** What a form holds, by the names of its fields. A field with several values holds them joined by commas. */
export type Values = Record<string, string>;

/** A field's next value, or what to make of the one that it holds by then. */
export type Change = string | ((present: string) => string);

/** The values of a field that may hold several; no choice of the portal has a comma in it. */
export const listOf = (value: string | undefined): string[] => (value ? value.split(',') : []);

export const joined = (values: readonly string[]): string => values.join(',');

/** The field's value with one of its choices ticked or not, whatever else is ticked. */
export const ticked = (value: string, choice: string, on: boolean): string => {
  const others = listOf(value).filter((one) => one !== choice);
  return joined(on ? [...others, choice] : others);
};
