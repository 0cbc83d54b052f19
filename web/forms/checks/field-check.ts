import { type FieldError, fieldError } from '../../../contract/field-errors.ts';
import { normalPhone } from '../../../contract/fields/phone-number.ts';
import { isBlank } from '../../../contract/fields/typed-text.ts';
import type { FieldCode } from '../../../contract/wording/fields.ts';
import { language } from '../../shell/language.ts';

/** A field's error in the page's language, found before anything is sent. */
export const wrongField = (field: string, code: FieldCode): FieldError => fieldError(field, code, language);

/** What is wrong with a typed mobile number. */
export const checkPhone = (field: string, typed = ''): FieldError[] => {
  if (isBlank(typed)) return [wrongField(field, 'required')];
  return normalPhone(typed) ? [] : [wrongField(field, 'phone-invalid')];
};

/** What is wrong with a field that must not be empty. */
export const checkFilled = (field: string, typed = ''): FieldError[] =>
  isBlank(typed) ? [wrongField(field, 'required')] : [];
