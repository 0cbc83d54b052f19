import { describedBy, errorOf, Field, type FieldProps, fieldId } from './field.tsx';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  maxLength?: number;
  lang?: string;
};

/** Several lines of text. */
export const TextArea = ({ value, onChange, rows = 4, maxLength, lang, ...field }: Props) => (
  <Field {...field}>
    <textarea
      id={fieldId(field.name)}
      name={field.name}
      class={`govuk-textarea${errorOf(field) ? ' govuk-textarea--error' : ''}`}
      rows={rows}
      maxLength={maxLength}
      lang={lang}
      value={value}
      aria-describedby={describedBy(field)}
      aria-invalid={errorOf(field) ? true : undefined}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  </Field>
);
