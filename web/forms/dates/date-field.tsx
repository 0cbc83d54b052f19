import { text } from '#messages/forms/choices/choose';
import { type DatePart, dateParts, partFaults, roughFaults } from '../../../contract/fields/typed-date.ts';
import { partsOf } from '../date-parts.ts';
import { describedBy, errorOf, FieldGroup, type FieldProps, fieldId } from '../field.tsx';
import type { Change } from '../form-values.ts';
import { typedParts, withPart } from './typed-date.ts';

type Props = FieldProps & {
  value: string;
  onChange: (change: Change) => void;
  /** A year, or a month of it, is enough. */
  rough?: boolean;
};

/** The parts of a date with an error that are wrong; all of them where each would do by itself. */
const wrongParts = (value: string, rough: boolean): readonly DatePart[] => {
  const parts = (rough ? roughFaults : partFaults)(typedParts(value)).map(({ part }) => part);
  return parts.length > 0 ? parts : dateParts;
};

/** A date that people know by heart: three numbers, or a whole date pasted or typed into the first. */
export const DateField = ({ value, onChange, rough = false, ...field }: Props) => {
  const typed = partsOf(value);
  const wrong = errorOf(field) ? wrongParts(value, rough) : [];
  return (
    <FieldGroup {...field}>
      <div class="govuk-date-input">
        {dateParts.map((part, index) => {
          const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${part}`;
          const isWrong = wrong.includes(part);
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
                aria-describedby={isWrong ? describedBy(field) : undefined}
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
