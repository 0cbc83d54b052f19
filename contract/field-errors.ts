import type * as z from 'zod/mini';
import type { Language } from './language.ts';
import { type FieldCode, fieldTexts } from './wording/fields.ts';

/** One field that needs correcting: `field` is its path in the body, like `eligibility.minimumLevel`. */
export type FieldError = { field: string; code: FieldCode; message: string };

type Issue = z.core.$ZodIssue;

const fieldCodes: ReadonlySet<string> = new Set(Object.keys(fieldTexts));
const isFieldCode = (text: string): text is FieldCode => fieldCodes.has(text);

const sizeCode = (issue: Issue, ofText: FieldCode, ofNumber: FieldCode): FieldCode =>
  'origin' in issue && (issue.origin === 'string' || issue.origin === 'array') ? ofText : ofNumber;

const codeOf = (issue: Issue): FieldCode => {
  if (isFieldCode(issue.message)) return issue.message;
  switch (issue.code) {
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

/** A field error in the caller's language. */
export const fieldError = (field: string, code: FieldCode, language: Language): FieldError => ({
  field,
  code,
  message: fieldTexts[code][language],
});

/** What a schema found wrong, one error a field, in the caller's language. */
export const fieldErrors = (issues: readonly Issue[], language: Language): FieldError[] => {
  const byField = new Map<string, FieldError>();
  for (const issue of issues)
    for (const field of pathsOf(issue))
      if (!byField.has(field)) byField.set(field, fieldError(field, codeOf(issue), language));
  return [...byField.values()];
};
