import { text } from '#messages/forms/choices/choose';
import { type Choice, offered } from '../../../contract/reference/choice.ts';
import { language } from '../../shell/language.ts';
import { describedBy, errorOf, Field, FieldGroup, type FieldProps, fieldId } from '../field.tsx';
import { type Change, listOf, ticked } from '../form-values.ts';

type Props = FieldProps & { value: string; onChange: (value: string) => void; choices: readonly Choice[] };

const labelOf = (choice: Choice): string =>
  choice.retired ? `${choice[language]} (${text.retired})` : choice[language];

/** One of a long list. */
export const SelectField = ({
  value,
  onChange,
  choices,
  empty = text.choose,
  ...field
}: Props & { empty?: string }) => (
  <Field {...field}>
    <select
      id={fieldId(field.name)}
      name={field.name}
      class={`govuk-select${errorOf(field) ? ' govuk-select--error' : ''}`}
      value={value}
      aria-describedby={describedBy(field)}
      aria-invalid={errorOf(field) ? true : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{empty}</option>
      {offered(choices, [value]).map((choice) => (
        <option key={choice.value} value={choice.value}>
          {labelOf(choice)}
        </option>
      ))}
    </select>
  </Field>
);

/** One of a few, all in sight. */
export const RadioField = ({ value, onChange, choices, ...field }: Props) => (
  <FieldGroup {...field}>
    <div class="govuk-radios">
      {offered(choices, [value]).map((choice, index) => {
        const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${choice.value}`;
        return (
          <div class="govuk-radios__item" key={choice.value}>
            <input
              class="govuk-radios__input"
              type="radio"
              id={id}
              name={field.name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <label class="govuk-label govuk-radios__label" for={id}>
              {labelOf(choice)}
            </label>
          </div>
        );
      })}
    </div>
  </FieldGroup>
);

type ManyProps = Omit<Props, 'onChange'> & { onChange: (change: Change) => void };

/** Any number of a few. */
export const CheckboxField = ({ value, onChange, choices, ...field }: ManyProps) => (
  <FieldGroup {...field}>
    <div class="govuk-checkboxes govuk-checkboxes--small">
      {offered(choices, listOf(value)).map((choice, index) => {
        const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${choice.value}`;
        return (
          <div class="govuk-checkboxes__item" key={choice.value}>
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={id}
              name={field.name}
              value={choice.value}
              checked={listOf(value).includes(choice.value)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange((present) => ticked(present, choice.value, checked));
              }}
            />
            <label class="govuk-label govuk-checkboxes__label" for={id}>
              {labelOf(choice)}
            </label>
          </div>
        );
      })}
    </div>
  </FieldGroup>
);
