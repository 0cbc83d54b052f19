import type { ComponentChildren } from 'preact';
import * as z from 'zod/mini';
import { text } from '#messages/officer/vacancy';
import type { FieldError } from '../../contract/field-errors.ts';
import { instant } from '../../contract/fields/time.ts';
import { isBlank } from '../../contract/fields/typed-text.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { type Answer, call } from '../api/client.ts';
import { Form, type FormState, useForm } from '../forms/form.tsx';
import type { Values } from '../forms/form-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { formatDateTime } from '../shell/format.ts';
import { DeadlineFields } from './deadline-fields.tsx';
import { deadlineValues, typedDeadline } from './deadline-values.ts';
import { Dialog } from './dialog.tsx';
import { errorsOf, pastDeadline } from './draft.ts';
import { Recipients } from './recipients.tsx';
import { Unusual, unconfirmed } from './unusual.tsx';

export type StepName = 'publish' | 'extend' | 'close';
type Step = {
  title: string;
  action: string;
  initial: (vacancy: Vacancy) => Values;
  check?: (values: Values, vacancy: Vacancy) => FieldError[];
  send: (seen: Pick<Vacancy, 'vacancyId' | 'version'>, values: Values) => Promise<Answer<Vacancy>>;
  body: (vacancy: Vacancy, form: FormState) => ComponentChildren;
};

const newDeadline = z.object({ deadline: instant() });

/** What the contract finds wrong with a new deadline, or that it has passed. */
const deadlineErrors = (values: Values): FieldError[] => {
  const { error } = z.safeParse(newDeadline, { deadline: typedDeadline(values) }, { reportInput: true });
  const errors = errorsOf(error?.issues ?? []);
  return [...errors, ...pastDeadline(values, errors)];
};

const steps: Record<StepName, Step> = {
  publish: {
    title: text.publishTitle,
    action: text.publish,
    initial: () => ({}),
    send: ({ vacancyId, version }) =>
      call('POST /api/officer/vacancies/{vacancyId}/publish', { path: { vacancyId }, body: { version } }),
    check: (values, vacancy) => unconfirmed(vacancy, values),
    body: (vacancy, form) => (
      <>
        <Recipients vacancyId={vacancy.vacancyId} county={vacancy.county} />
        <p class="quiet">{text.publishNote}</p>
        <Unusual vacancy={vacancy} form={form} />
      </>
    ),
  },
  extend: {
    title: text.extendTitle,
    action: text.extend,
    initial: ({ deadline }) => deadlineValues(deadline),
    check: deadlineErrors,
    send: ({ vacancyId, version }, values) =>
      call('POST /api/officer/vacancies/{vacancyId}/extend', {
        path: { vacancyId },
        body: { deadline: typedDeadline(values) ?? '', version },
      }),
    body: ({ deadline }, form) => (
      <>
        <p class="quiet">{text.extendNote(formatDateTime(deadline))}</p>
        <DeadlineFields
          date={form.field('deadline')}
          time={form.field('deadlineTime')}
          label={text.newDeadline}
        />
      </>
    ),
  },
  close: {
    title: text.closeTitle,
    action: text.close,
    initial: () => ({ reason: '' }),
    send: ({ vacancyId, version }, { reason = '' }) =>
      call('POST /api/officer/vacancies/{vacancyId}/close', {
        path: { vacancyId },
        body: { version, ...(!isBlank(reason) && { reason }) },
      }),
    body: (_, form) => (
      <>
        <p>{text.closeNote}</p>
        <TextField {...form.field('reason')} label={text.reason} hint={text.reasonHint} maxLength={300} />
      </>
    ),
  },
};

type Props = {
  name: StepName;
  vacancy: Vacancy;
  onDone: (vacancy: Vacancy) => void;
  /** Somebody changed the vacancy since it was shown: the step was not taken. */
  onStale: () => void;
  onClose: () => void;
};

/** Asks before a vacancy is published, extended or closed, then does it. */
export const StepDialog = ({ name, vacancy, onDone, onStale, onClose }: Props) => {
  const { title, action, initial, check, send, body } = steps[name];
  const form = useForm<Vacancy>({
    draft: `${name}-${vacancy.vacancyId}`,
    initial: initial(vacancy),
    wrong: text.wrong,
    ...(check && { check: (values: Values) => check(values, vacancy) }),
    send: async (values) => {
      const answer = await send(vacancy, values);
      if (!answer.ok && answer.problem.code === 'stale-version') onStale();
      return answer;
    },
    done: onDone,
  });
  return (
    <Dialog title={title} onClose={form.giveUp(onClose)}>
      <Form state={form} action={action}>
        {body(vacancy, form)}
      </Form>
    </Dialog>
  );
};
