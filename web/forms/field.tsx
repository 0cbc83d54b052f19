import type { ComponentChildren } from 'preact';
import { text } from '#messages/shell/shell';
import type { FieldError } from '../../contract/field-errors.ts';
import { dateParts, partOf } from '../../contract/fields/date-part.ts';

/** The id of a field's control: what the error summary links to. */
export const fieldId = (field: string): string => `field-${field.replace(/[^A-Za-z0-9]+/g, '-')}`;

export type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  errors: readonly FieldError[];
};

/** The errors of one field: several where parts of it are wrong, each in its own way. */
export const errorsOf = ({ name, errors }: Pick<FieldProps, 'name' | 'errors'>): FieldError[] =>
  errors.filter(({ field }) => field === name);

/** The first error of one field, if it has one. */
export const errorOf = (props: Pick<FieldProps, 'name' | 'errors'>): FieldError | undefined =>
  errorsOf(props)[0];

/** The id of the control that an error is about: of a date it may be a part, the first of which stands for the whole. */
export const controlId = ({ field, code }: Pick<FieldError, 'field' | 'code'>): string => {
  const part = partOf(code);
  return part && part !== dateParts[0] ? `${fieldId(field)}-${part}` : fieldId(field);
};

const errorId = (error: FieldError): string => `${controlId(error)}-error`;

/** What a control says to a screen reader besides its label; the errors are those of the field unless fewer are given. */
export const describedBy = (props: FieldProps, errors = errorsOf(props)): string | undefined =>
  [props.hint && `${fieldId(props.name)}-hint`, ...errors.map(errorId)].filter(Boolean).join(' ') ||
  undefined;

export const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) =>
  hint ? (
    <div id={`${fieldId(name)}-hint`} class="govuk-hint">
      {hint}
    </div>
  ) : null;

export const ErrorMessages = (props: Pick<FieldProps, 'name' | 'errors'>) => (
  <>
    {errorsOf(props).map((error) => (
      <p key={error.message} id={errorId(error)} class="govuk-error-message">
        <span class="govuk-visually-hidden">{text.error}: </span>
        {error.message}
      </p>
    ))}
  </>
);

/** A label, a hint, an error and a control, in the order in which they are read. */
export const Field = ({ children, ...props }: FieldProps & { children: ComponentChildren }) => (
  <div class={`govuk-form-group${errorOf(props) ? ' govuk-form-group--error' : ''}`}>
    <label class="govuk-label govuk-label--s" for={fieldId(props.name)}>
      {props.label}
    </label>
    <Hint {...props} />
    <ErrorMessages {...props} />
    {children}
  </div>
);

/** Several controls under one question. */
export const FieldGroup = ({ children, ...props }: FieldProps & { children: ComponentChildren }) => (
  <div class={`govuk-form-group${errorOf(props) ? ' govuk-form-group--error' : ''}`}>
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{props.label}</legend>
      <Hint {...props} />
      <ErrorMessages {...props} />
      {children}
    </fieldset>
  </div>
);
