import * as z from 'zod/mini';

/** One value of a reference list. */
export const oneOf = <const L extends readonly { value: string }[]>(list: L) =>
  z.enum(list.map((choice) => choice.value as L[number]['value']));
