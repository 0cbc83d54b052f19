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
