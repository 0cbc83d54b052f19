import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { text } from '#messages/shell/shell';
import type { FieldError } from '../../contract/field-errors.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Answer } from '../api/client.ts';
import { newKey } from '../api/idempotency-key.ts';
import { NoScript } from '../shell/no-script.tsx';
import { useHydrated } from '../shell/use-hydrated.ts';
import { dropDraft, keepDraft, keepKey, readDraft } from './drafts.ts';
import { ErrorSummary } from './error-summary.tsx';
import type { Values } from './form-values.ts';
import { useGoneFields } from './gone-fields.ts';
import { useValues } from './use-values.ts';

type Options<V> = {
  /** Names the draft that is kept in this tab while it is typed; none is kept without. */
  draft?: string;
  initial: Values;
  /** Field errors found before anything is sent. */
  check?: (values: Values) => FieldError[];
  send: (values: Values, key: string) => Promise<Answer<V>>;
  done: (value: V) => void | Promise<void>;
  /** The sentence above the field errors that `check` finds. */
  wrong: string;
};

const fieldProblem = (title: string, errors: FieldError[]): Problem => ({
  type: '/problems/invalid-request',
  title,
  status: 400,
  code: 'invalid-request',
  requestId: '',
  errors,
});

/** What is wrong with one of several in a field stands at the field. */
const atControls = (errors: readonly FieldError[]): FieldError[] =>
  errors.map((error) => ({ ...error, field: error.field.replace(/\.\d+$/, '') }));

/** Whatever this page itself does not survive, as where an old browser lacks something. */
const broken = (): Problem => ({
  type: '/problems/unexpected',
  title: text.broken,
  status: 500,
  code: 'unexpected',
  requestId: '',
});

/** A form's values, errors and submission. What was typed survives errors, a lost network and a reload. */
export const useForm = <V,>({ draft, initial, check, send, done, wrong }: Options<V>) => {
  const [problem, putProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [restored, setRestored] = useState(false);
  const key = useRef('');
  const { values, set, now, ...form } = useValues({
    initial,
    restore: () => {
      const kept = readDraft(draft);
      key.current = kept?.key ?? '';
      setRestored(Object.values(kept?.values ?? {}).some(Boolean));
      return kept?.values ?? {};
    },
    onChange: (typed) => {
      key.current = '';
      keepDraft(draft, { values: typed });
    },
  });
  const { gone, show, inPageOrder } = useGoneFields(problem);
  const setProblem = (next: Problem | undefined) =>
    putProblem(next?.errors ? { ...next, errors: inPageOrder(atControls(next.errors)) } : next);
  const sendTyped = async () => {
    const typed = now();
    const errors = check?.(typed) ?? [];
    if (errors.length > 0) return setProblem(fieldProblem(wrong, errors));
    setBusy(true);
    key.current ||= newKey();
    keepKey(draft, key.current);
    const answer = await send(typed, key.current);
    if (!answer.ok && answer.problem.code === 'idempotency-key-reused') key.current = '';
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(undefined);
    dropDraft(draft);
    await done(answer.value);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    try {
      await sendTyped();
    } catch (error) {
      setProblem(broken());
      console.warn(error);
    } finally {
      setBusy(false);
    }
  };
  /** Leaves the form, and what was typed with it. */
  const giveUp = (leave: () => void) => () => {
    dropDraft(draft);
    leave();
  };
  /** What a field needs: its name, value, errors and how to change. */
  const field = (name: string) => {
    show(name);
    return { ...form.field(name), errors: problem?.errors ?? [] };
  };
  return { values, set, problem, gone, setProblem, busy, restored, submit, giveUp, field };
};

export type FormState = ReturnType<typeof useForm>;

/** The form element: the error summary, the fields, one button, which waits for the script that sends what was typed. */
export const Form = ({
  state,
  action,
  warning,
  children,
}: {
  state: Pick<FormState, 'problem' | 'gone' | 'busy' | 'submit'> & { restored?: boolean };
  action: string;
  /** What the button does cannot be undone. */
  warning?: boolean;
  children: ComponentChildren;
}) => {
  const hydrated = useHydrated();
  return (
    <form onSubmit={state.submit} noValidate method="post">
      <NoScript />
      <ErrorSummary problem={state.problem} gone={state.gone} />
      {state.restored && <p class="govuk-inset-text">{text.restored}</p>}
      {children}
      <button
        class={`govuk-button${warning ? ' govuk-button--warning' : ''}`}
        type="submit"
        disabled={!hydrated}
        aria-disabled={state.busy || undefined}
        data-busy={state.busy || undefined}
      >
        {action}
      </button>
      <p role="status" class="quiet">
        {state.busy && text.sending}
      </p>
    </form>
  );
};
