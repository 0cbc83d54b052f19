import { useState } from 'preact/hooks';
import { text } from '#messages/forms/password';
import { describedBy, errorOf, Field, type FieldProps, fieldId } from './field.tsx';
import { kindOf } from './text-field.tsx';

type Props = FieldProps & { value: string; onChange: (value: string) => void; fresh?: boolean };

/** A password that can be looked at while it is typed: on a phone, hiding it causes more mistakes than it prevents. */
export const PasswordField = ({ value, onChange, fresh, ...field }: Props) => {
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      <div class="password">
        <input
          id={fieldId(field.name)}
          name={field.name}
          class={`govuk-input${errorOf(field) ? ' govuk-input--error' : ''}`}
          {...kindOf(shown ? 'text' : 'password')}
          value={value}
          autocomplete={fresh ? 'new-password' : 'current-password'}
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={describedBy(field)}
          aria-invalid={errorOf(field) ? true : undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary password__toggle"
          aria-pressed={shown}
          aria-controls={fieldId(field.name)}
          onClick={() => setShown(!shown)}
        >
          {shown ? text.hide : text.show}
        </button>
      </div>
    </Field>
  );
};
