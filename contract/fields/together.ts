import * as z from 'zod/mini';
import type { FieldCode } from '../wording/fields.ts';

/** Fields of a form as they stand: any of them may be missing or wrong by itself. */
type AsTheyStand<T> = { readonly [Name in keyof T]?: T[Name] | undefined };
type Judge<T> = (value: AsTheyStand<T>) => readonly { field: keyof T & string; code: FieldCode }[];

/**
 * Judges fields beside each other, also where something is wrong with others, so that a person hears of everything in
 * one round. A text is a text of any form then; what is no text is passed as missing.
 */
export const together = <T extends object>(judge: Judge<T>) => {
  const check = z.check<T>(({ value, issues }) => {
    const texts = Object.entries(value).filter(([, one]) => typeof one === 'string');
    for (const { field, code } of judge(Object.fromEntries(texts) as AsTheyStand<T>))
      issues.push({ code: 'custom', input: value[field], path: [field], message: code, continue: true });
  });
  check._zod.def.when = ({ value }) => typeof value === 'object' && value !== null;
  return check;
};
