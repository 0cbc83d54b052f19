import type { ComponentChildren } from 'preact';
import { text } from '#messages/shell/shell';
import type { FieldError } from '../../contract/field-errors.ts';

/** The id of a field's control: what the error summary links to. */
export const fieldId = (field: string): string => `field-${field.replace(/[^A-Za-z0-9]+/g, '-')}`;

export type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  errors: readonly FieldError[];
};

/** The error of one field, if it has one. */
export const errorOf = ({ name, errors }: Pick<FieldProps, 'name' | 'errors'>): FieldError | undefined =>
  errors.find(({ field }) => field === name);

/** What a control says to a screen reader besides its label. */
export const describedBy = (props: FieldProps): string | undefined => {
  const id = fieldId(props.name);
  return [props.hint && `${id}-hint`, errorOf(props) && `${id}-error`].filter(Boolean).join(' ') || undefined;
};

export const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) =>
  hint ? (
    <div id={`${fieldId(name)}-hint`} class="govuk-hint">
      {hint}
    </div>
  ) : null;

export const ErrorMessage = (props: Pick<FieldProps, 'name' | 'errors'>) => {
  const error = errorOf(props);
  return error ? (
    <p id={`${fieldId(props.name)}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{text.error}: </span>
      {error.message}
    </p>
  ) : null;
};

/** A label, a hint, an error and a control, in the order in which they are read. */
export const Field = ({ children, ...props }: FieldProps & { children: ComponentChildren }) => (
  <div class={`govuk-form-group${errorOf(props) ? ' govuk-form-group--error' : ''}`}>
    <label class="govuk-label govuk-label--s" for={fieldId(props.name)}>
      {props.label}
    </label>
    <Hint {...props} />
    <ErrorMessage {...props} />
    {children}
  </div>
);

/** Several controls under one question. */
export const FieldGroup = ({ children, ...props }: FieldProps & { children: ComponentChildren }) => (
  <div class={`govuk-form-group${errorOf(props) ? ' govuk-form-group--error' : ''}`}>
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{props.label}</legend>
      <Hint {...props} />
      <ErrorMessage {...props} />
      {children}
    </fieldset>
  </div>
);
