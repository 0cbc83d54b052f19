import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldError } from '../../contract/field-errors.ts';
import type { Problem } from '../../contract/problem.ts';
import { newKey } from '../api/client.ts';
import { NoScript } from '../shell/no-script.tsx';
import { useArrived } from '../shell/use-hydrated.ts';
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

/** What a person typed, or the browser filled in, before the script had come. */
const typedBefore = (form: HTMLFormElement | null, initial: Values): Values =>
  Object.fromEntries(
    [...new FormData(form ?? undefined)].flatMap(([name, value]) =>
      typeof value === 'string' && name in initial && value !== initial[name] ? [[name, value]] : [],
    ),
  );

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
  const form = useRef<HTMLFormElement>(null);
  // Two fields that change at once, as when the browser fills them in, both count.
  const latest = useRef(values);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const key = useRef('');
  const show = (change: Values) => {
    latest.current = { ...latest.current, ...change };
    setValues(latest.current);
  };
  useEffect(() => show({ ...readDraft(draft), ...typedBefore(form.current, initial) }), [draft]);
  const set = (change: Values) => {
    key.current = '';
    show(change);
    if (draft) sessionStorage.setItem(`draft:${draft}`, JSON.stringify(latest.current));
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
  return { form, values, set, problem, setProblem, busy, submit, field };
};

export type FormState = ReturnType<typeof useForm>;

/** The form element: the error summary, the fields, one button, which waits for the script that sends what was typed. */
export const Form = ({
  state,
  action,
  warning,
  children,
}: {
  state: Pick<FormState, 'form' | 'problem' | 'busy' | 'submit'>;
  action: string;
  /** What the button does cannot be undone. */
  warning?: boolean;
  children: ComponentChildren;
}) => {
  const arrived = useArrived();
  return (
    <form ref={state.form} onSubmit={state.submit} noValidate method="post">
      <NoScript />
      <ErrorSummary problem={state.problem} />
      {children}
      <button
        class={`govuk-button${warning ? ' govuk-button--warning' : ''}`}
        type="submit"
        disabled={!arrived}
        aria-disabled={state.busy || undefined}
        data-busy={state.busy || undefined}
      >
        {action}
      </button>
    </form>
  );
};
