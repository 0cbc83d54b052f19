import { text } from '#messages/forms/choose';
import { plainCode } from '../../contract/fields/typed-text.ts';
import { errorOf, FieldGroup, type FieldProps, fieldId } from './field.tsx';

type Props = FieldProps & { value: string; onChange: (value: string) => void };

const parts = ['day', 'month', 'year'] as const;
type Part = (typeof parts)[number];

const split = (value: string): Record<Part, string> => {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day, month, year };
};

/** Pads what is whole and leaves what is half typed, so that the schema can say what is wrong with it. */
const join = ({ day, month, year }: Record<Part, string>): string =>
  day || month || year ? `${year}-${month}-${day}` : '';

const padded = (value: string): string => {
  const { day, month, year } = split(value);
  return value && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** The typed date as yyyy-mm-dd; undefined where nothing was typed. */
export const typedDate = (value: string): string | undefined => padded(value) || undefined;

/** A date that people know by heart: three numbers. */
export const DateField = ({ value, onChange, ...field }: Props) => {
  const typed = split(value);
  return (
    <FieldGroup {...field}>
      <div class="govuk-date-input">
        {parts.map((part, index) => {
          const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${part}`;
          return (
            <div class="govuk-date-input__item" key={part}>
              <label class="govuk-label govuk-date-input__label" for={id}>
                {text[part]}
              </label>
              <input
                id={id}
                class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${errorOf(field) ? ' govuk-input--error' : ''}`}
                inputMode="numeric"
                maxLength={part === 'year' ? 4 : 2}
                autocomplete="off"
                value={typed[part].replace(/^0(?=\d)/, '')}
                onInput={(event) =>
                  onChange(
                    join({ ...typed, [part]: plainCode(event.currentTarget.value).replace(/\D/g, '') }),
                  )
                }
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
};
