import type { FieldError, WrongField } from '../../../contract/field-errors.ts';
import { typedPhone } from '../../../contract/fields/typed-phone.ts';
import { isBlank } from '../../../contract/fields/typed-text.ts';
import type { FieldCode } from '../../../contract/wording/fields.ts';

type Needed = 'required' | 'phone-invalid';

/** The checks of a form for what is found wrong before anything is sent; `say` puts it into words. */
export const checksOf = <Code extends FieldCode = FieldCode>(
  say: (wrong: WrongField & { code: Code | Needed }) => FieldError,
) => {
  const wrong = (field: string, code: Code | Needed): FieldError => say({ field, code });
  return {
    wrong,
    /** What is wrong with a typed mobile number. */
    phone: (field: string, typed = ''): FieldError[] => {
      if (isBlank(typed)) return [wrong(field, 'required')];
      return typedPhone(typed) ? [] : [wrong(field, 'phone-invalid')];
    },
    /** What is wrong with a field that must not be empty. */
    filled: (field: string, typed = ''): FieldError[] => (isBlank(typed) ? [wrong(field, 'required')] : []),
  };
};
