import type { JSX } from 'preact';
import { describedBy, errorOf, Field, type FieldProps, fieldId } from './field.tsx';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  width?: '5' | '10' | '20';
} & Pick<
    JSX.IntrinsicElements['input'],
    'type' | 'autocomplete' | 'inputMode' | 'autocapitalize' | 'maxLength'
  >;

/** Preact ties an input's role to a literal type; ours comes as a property. */
export const kindOf = (type: Props['type']) => ({ type }) as { type: 'text' };

/** One line of text. */
export const TextField = ({
  value,
  onChange,
  width,
  type = 'text',
  autocomplete,
  inputMode,
  autocapitalize,
  maxLength,
  ...field
}: Props) => (
  <Field {...field}>
    <input
      id={fieldId(field.name)}
      name={field.name}
      class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${errorOf(field) ? ' govuk-input--error' : ''}`}
      {...kindOf(type)}
      value={value}
      autocomplete={autocomplete ?? 'off'}
      inputMode={inputMode}
      autocapitalize={autocapitalize}
      maxLength={maxLength}
      spellcheck={false}
      aria-describedby={describedBy(field)}
      aria-invalid={errorOf(field) ? true : undefined}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  </Field>
);

/** A mobile number, typed in any habit. */
export const PhoneField = (props: Omit<Props, 'type' | 'inputMode'>) => (
  <TextField {...props} type="tel" inputMode="tel" width="20" autocomplete={props.autocomplete ?? 'tel'} />
);
