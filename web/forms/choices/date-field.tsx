import { text } from '#messages/forms/choices/choose';
import { plainCode } from '../../../contract/fields/typed-text.ts';
import { dateOf, dateParts, partsOf } from '../date-parts.ts';
import { errorOf, FieldGroup, type FieldProps, fieldId } from '../field.tsx';
import type { Change } from '../form-values.ts';

type Props = FieldProps & { value: string; onChange: (change: Change) => void };

/** A date that people know by heart: three numbers. */
export const DateField = ({ value, onChange, ...field }: Props) => {
  const typed = partsOf(value);
  return (
    <FieldGroup {...field}>
      <div class="govuk-date-input">
        {dateParts.map((part, index) => {
          const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${part}`;
          return (
            <div class="govuk-date-input__item" key={part}>
              <label class="govuk-label govuk-date-input__label" for={id}>
                {text[part]}
              </label>
              <input
                id={id}
                name={field.name}
                data-part={part}
                class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${errorOf(field) ? ' govuk-input--error' : ''}`}
                inputMode="numeric"
                maxLength={part === 'year' ? 4 : 2}
                autocomplete="off"
                value={typed[part].replace(/^0(?=\d)/, '')}
                onInput={(event) => {
                  const digits = plainCode(event.currentTarget.value).replace(/\D/g, '');
                  onChange((present) => dateOf({ ...partsOf(present), [part]: digits }));
                }}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
};
