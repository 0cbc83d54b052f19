import * as z from 'zod/mini';
import { type Correction, correctable, correction } from '../../contract/correction.ts';
import type { FieldError } from '../../contract/field-errors.ts';
import { isBlank } from '../../contract/fields/typed-text.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { Values } from '../forms/form-values.ts';
import { typedDeadline } from './deadline-values.ts';
import { draftIn, errorsOf, pastDeadline } from './draft.ts';

/** What the form says should be corrected, in the contract's shape but not yet checked. */
const correctionIn = (typed: Values) => {
  const draft = draftIn(typed);
  const reason = typed.reason ?? '';
  return {
    ...Object.fromEntries(correctable.map((field) => [field, draft[field]])),
    version: Number(typed.version),
    ...(!isBlank(reason) && { reason }),
  };
};

const parse = (typed: Values) => z.safeParse(correction(), correctionIn(typed), { reportInput: true });

/** The checked correction; undefined where something is wrong. */
export const checkedCorrection = (typed: Values): Correction | undefined => parse(typed).data;

/** What is wrong with a typed correction: a deadline that has passed may stay, a new one lies ahead. */
export const correctionErrors = (typed: Values, { deadline }: Pick<Vacancy, 'deadline'>): FieldError[] => {
  const errors = errorsOf(parse(typed).error?.issues ?? []);
  const stays = Date.parse(typedDeadline(typed) ?? '') === Date.parse(deadline);
  return stays ? errors : [...errors, ...pastDeadline(typed, errors)];
};
