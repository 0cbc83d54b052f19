import { text } from '#messages/forms/choices/choose';
import type { FieldError } from '../../../contract/field-errors.ts';
import { type DatePart, dateParts, partOf } from '../../../contract/fields/date-part.ts';
import { partsOf } from '../date-parts.ts';
import { describedBy, errorsOf, FieldGroup, type FieldProps, fieldId } from '../field.tsx';
import type { Change } from '../form-values.ts';
import { withPart } from './typed-date.ts';

type Props = FieldProps & {
  value: string;
  onChange: (change: Change) => void;
};

/** What is wrong with a part of a date: what is said of it, and what is said of the whole. */
const errorsOfPart = (errors: readonly FieldError[], part: DatePart): FieldError[] =>
  errors.filter(({ code }) => (partOf(code) ?? part) === part);

/** A date that people know by heart: three numbers, or a whole date pasted or typed into the first. */
export const DateField = ({ value, onChange, ...field }: Props) => {
  const typed = partsOf(value);
  const errors = errorsOf(field);
  return (
    <FieldGroup {...field}>
      <div class="govuk-date-input">
        {dateParts.map((part, index) => {
          const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${part}`;
          const wrong = errorsOfPart(errors, part);
          const isWrong = wrong.length > 0;
          return (
            <div class="govuk-date-input__item" key={part}>
              <label class="govuk-label govuk-date-input__label" for={id}>
                {text[part]}
              </label>
              <input
                id={id}
                name={field.name}
                data-part={part}
                class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${isWrong ? ' govuk-input--error' : ''}`}
                inputMode="numeric"
                autocomplete="off"
                value={typed[part].replace(/^0(?=\d)/, '')}
                aria-invalid={isWrong || undefined}
                aria-describedby={isWrong ? describedBy(field, wrong) : undefined}
                onInput={(event) => {
                  const { value: now } = event.currentTarget;
                  onChange((present) => withPart(present, part, now));
                }}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
};
