import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldError } from '../../contract/field-errors.ts';
import type { Problem } from '../../contract/problem.ts';
import { newKey } from '../client.ts';
import { ErrorSummary } from './error-summary.tsx';

type Values = Record<string, string>;
type Answer<V> = { ok: true; value: V } | { ok: false; problem: Problem };
type Options<V> = {
  /** Names the draft that is kept in this tab while it is typed; none is kept without. */
  draft?: string;
  initial: Values;
  /** Field errors found before anything is sent. */
  check?: (values: Values) => FieldError[];
  send: (values: Values, key: string) => Promise<Answer<V>>;
  done: (value: V) => void;
  /** The sentence above the field errors that `check` finds. */
  wrong: string;
};

const readDraft = (name: string | undefined): Values => {
  try {
    return name ? (JSON.parse(sessionStorage.getItem(`draft:${name}`) ?? '{}') as Values) : {};
  } catch {
    return {};
  }
};

const fieldProblem = (title: string, errors: FieldError[]): Problem => ({
  type: '/problems/invalid-request',
  title,
  status: 400,
  code: 'invalid-request',
  requestId: '',
  errors,
});

/** A form's values, errors and submission. What was typed survives errors, a lost network and a reload. */
export const useForm = <V,>({ draft, initial, check, send, done, wrong }: Options<V>) => {
  const [values, setValues] = useState<Values>(initial);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const key = useRef('');
  useEffect(() => setValues((present) => ({ ...present, ...readDraft(draft) })), [draft]);
  const set = (change: Values) => {
    key.current = '';
    const next = { ...values, ...change };
    setValues(next);
    if (draft) sessionStorage.setItem(`draft:${draft}`, JSON.stringify(next));
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const errors = check?.(values) ?? [];
    if (errors.length > 0) return setProblem(fieldProblem(wrong, errors));
    setBusy(true);
    key.current ||= newKey();
    const answer = await send(values, key.current);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(undefined);
    if (draft) sessionStorage.removeItem(`draft:${draft}`);
    done(answer.value);
  };
  /** What a field needs: its name, value, errors and how to change. */
  const field = (name: string) => ({
    name,
    value: values[name] ?? '',
    onChange: (value: string) => set({ [name]: value }),
    errors: problem?.errors ?? [],
  });
  return { values, set, problem, setProblem, busy, submit, field };
};

export type FormState = ReturnType<typeof useForm>;

/** The form element: the error summary, the fields, one button. */
export const Form = ({
  state,
  action,
  children,
}: {
  state: Pick<FormState, 'problem' | 'busy' | 'submit'>;
  action: string;
  children: ComponentChildren;
}) => (
  <form onSubmit={state.submit} noValidate method="post">
    <ErrorSummary problem={state.problem} />
    {children}
    <button
      class="govuk-button"
      type="submit"
      aria-disabled={state.busy || undefined}
      data-busy={state.busy || undefined}
    >
      {action}
    </button>
  </form>
);
