import { useState } from 'preact/hooks';
import { errorOf } from '../forms/field.tsx';
import type { useForm } from '../forms/form.tsx';
import type { Values } from '../forms/form-values.ts';
import { type Control, labelOf } from './controls.ts';

type Props = { control: Control; field: ReturnType<ReturnType<typeof useForm>['field']>; values: Values };

/** A control, and below it what is unusual about its value: said when the person leaves it, not while they type. */
export const WithDoubt = ({ control, field, values }: Props) => {
  const [left, setLeft] = useState(field.value);
  const doubt = left === field.value && !errorOf(field) ? control.doubt?.(field.value, values) : undefined;
  const Input = control.input;
  return (
    <div onFocusOut={() => setLeft(field.value)}>
      <Input {...field} label={labelOf(control)} values={values} />
      <div role="status">{doubt && <p class="govuk-inset-text">{doubt}</p>}</div>
    </div>
  );
};
