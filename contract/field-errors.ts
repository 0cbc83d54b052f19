import type * as z from 'zod/mini';
import { partOf } from './fields/date-part.ts';
import type { Language } from './language.ts';
import { type FieldNames, filledIn, nameOf } from './wording/field-name.ts';
import { type FieldCode, fieldTexts, fieldTextsByKind } from './wording/fields.ts';

/** One field that needs correcting: `field` is its path in the body, like `eligibility.minimumLevel`. */
export type FieldError = { field: string; code: FieldCode; message: string };

/** What is wrong with a field, before it is said in words; `limit` is the most or least that it may be. */
export type WrongField = Omit<FieldError, 'message'> & { limit?: number };

type Issue = z.core.$ZodIssue;

const fieldCodes: ReadonlySet<string> = new Set(Object.keys(fieldTexts));
const isFieldCode = (text: string): text is FieldCode => fieldCodes.has(text);

const sizeCode = (issue: Issue, ofText: FieldCode, ofNumber: FieldCode): FieldCode =>
  'origin' in issue && (issue.origin === 'string' || issue.origin === 'array') ? ofText : ofNumber;

/** Whether the choice that decides what else is asked was not made. */
const isLeftOut = ({ discriminator = '', input }: Issue & { discriminator?: string | undefined }): boolean =>
  (input as Record<string, unknown> | undefined)?.[discriminator] === undefined;

const codeOf = (issue: Issue): FieldCode => {
  if (isFieldCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_union':
      return isLeftOut(issue) ? 'required' : 'not-a-choice';
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'not-a-choice';
    case 'too_small':
      return sizeCode(issue, 'too-short', 'too-small');
    case 'too_big':
      return sizeCode(issue, 'too-long', 'too-big');
    default:
      return 'invalid';
  }
};

const pathsOf = (issue: Issue): string[] => {
  const at = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [at];
  return issue.keys.map((key) => (at ? `${at}.${key}` : key));
};

/** The most or least that a value may be, where that is what is wrong with it. */
const limitOf = (issue: Issue): { limit?: number } => {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) };
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) };
  return issue.code === 'custom' && typeof issue.params?.limit === 'number'
    ? { limit: issue.params.limit }
    : {};
};

/** Whether a fault says more than what is known of its field: the first does, and each part of a date of its own. */
const saysMore = ({ code }: WrongField, known: readonly WrongField[]): boolean =>
  known.length === 0 ||
  (partOf(code) !== undefined && known.every((one) => partOf(one.code) && partOf(one.code) !== partOf(code)));

/** What a schema found wrong: one fault a field, or one for each part of a date. */
export const wrongFields = (issues: readonly Issue[]): WrongField[] => {
  const byField = new Map<string, WrongField[]>();
  for (const issue of issues)
    for (const field of pathsOf(issue)) {
      const known = byField.get(field) ?? [];
      const fault = { field, code: codeOf(issue), ...limitOf(issue) };
      if (saysMore(fault, known)) byField.set(field, [...known, fault]);
    }
  return [...byField.values()].flat();
};

/** What is wrong with a field, said by its name and in the caller's language: what to do. */
export const fieldError = (
  { field, code, limit }: WrongField,
  names: FieldNames,
  language: Language,
): FieldError => {
  const name = nameOf(names, field);
  const sentence = fieldTextsByKind[name.kind][code] ?? fieldTexts[code];
  return { field, code, message: filledIn(sentence, name, limit, language) };
};

/** What is wrong with the fields of a form, each in the caller's language. */
export const fieldErrors = (
  wrong: readonly WrongField[],
  names: FieldNames,
  language: Language,
): FieldError[] => wrong.map((one) => fieldError(one, names, language));
