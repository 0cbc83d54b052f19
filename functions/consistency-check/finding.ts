/** A state that cannot be: what is wrong, and whose it is. No number that a person typed stands in it. */
export type Finding = { what: string; where: string };

/** The sentences whose condition does not hold. */
export const broken = (where: string, rules: Record<string, boolean>): Finding[] =>
  Object.entries(rules).flatMap(([what, holds]) => (holds ? [] : [{ what, where }]));
