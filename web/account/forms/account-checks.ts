import type { FieldError } from '../../../contract/field-errors.ts';
import { weaknessOf } from '../../../contract/fields/password-rules.ts';
import { isCode } from '../../../contract/fields/typed-code.ts';
import { typedPhone } from '../../../contract/fields/typed-phone.ts';
import { isBlank } from '../../../contract/fields/typed-text.ts';
import { accountTexts } from '../../../contract/wording/account-fields.ts';
import { filledIn, nameOf } from '../../../contract/wording/field-name.ts';
import { accountNames } from '../../../contract/wording/field-names/accounts.ts';
import { checksOf } from '../../forms/checks/field-check.ts';
import { language } from '../../shell/language.ts';

/** The checks of the forms for registering, signing in, resetting a password and closing an account. */
export const checks = checksOf<keyof typeof accountTexts>(({ field, code, limit }) => ({
  field,
  code,
  message: filledIn(accountTexts[code], nameOf(accountNames, field), limit, language),
}));

/** What is wrong with a password that the owner of a number chooses. */
export const checkNewPassword = (field: string, typed = '', phone = ''): FieldError[] => {
  if (isBlank(typed)) return checks.filled(field, typed);
  const weakness = weaknessOf(typed, typedPhone(phone));
  return weakness ? [checks.wrong(field, weakness)] : [];
};

/** What is wrong with a code from an SMS. */
export const checkCode = (field: string, typed = ''): FieldError[] => {
  if (isBlank(typed)) return checks.filled(field, typed);
  return isCode(typed) ? [] : [checks.wrong(field, 'code-invalid')];
};
