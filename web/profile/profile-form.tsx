import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { text } from '#messages/profile/profile';
import { fieldErrors } from '../../contract/field-errors.ts';
import { isBlank } from '../../contract/fields/typed-text.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Schema } from '../../contract/schema.ts';
import { forgetMe } from '../account/me.ts';
import { Form, useForm } from '../forms/form.tsx';
import { inLanguage, language } from '../shell/language.ts';
import { useNavigate } from '../shell/location.ts';
import { ConflictWarning } from './conflict-warning.tsx';

type Values = Record<string, string>;
type Body = Record<string, unknown>;
type Saved = { ok: true; value: unknown } | { ok: false; problem: Problem };

export type ProfileFormProps = {
  /** Names the draft that is kept while it is typed. */
  draft: string;
  schema: Schema;
  /** What is saved now, as the person types it. */
  initial: Values;
  version: number;
  labels: Values;
  toBody: (values: Values) => Body;
  toValues: (body: Body) => Values;
  /** Where the refusal of a stale save carries the values of this section. */
  section: string;
  save: (body: never, version: number, key: string) => Promise<Saved>;
  children: (field: ReturnType<typeof useForm>['field'], values: Values) => ComponentChildren;
};

/** What was typed, without what was left empty. */
export const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));

/** One section or entry of the profile: checked by the contract's schema, saved from the version that was read. */
export const ProfileForm = (props: ProfileFormProps) => {
  const { draft, schema, initial, labels, toBody, toValues, section, save, children } = props;
  const navigate = useNavigate();
  const [current, setCurrent] = useState<{ version: number; values?: Values }>({ version: props.version });
  const form = useForm({
    draft,
    initial,
    wrong: text.wrong,
    check: (values) => {
      const result = z.safeParse(schema(), toBody(values), { reportInput: true });
      return result.success ? [] : fieldErrors(result.error.issues, language);
    },
    send: async (values, key) => {
      const answer = await save(toBody(values) as never, current.version, key);
      if (!answer.ok && answer.problem.code === 'stale-version' && answer.problem.current) {
        const { version, [section]: values } = answer.problem.current;
        setCurrent({ version, values: toValues((values ?? {}) as Body) });
      }
      return answer;
    },
    done: () => {
      forgetMe();
      navigate('/profile?saved=1');
    },
  });
  return (
    <>
      <Form state={form} action={text.save}>
        {current.values && <ConflictWarning saved={current.values} typed={form.values} labels={labels} />}
        {children(form.field, form.values)}
      </Form>
      <p>
        <a href={inLanguage('/profile')}>{text.cancel}</a>
      </p>
    </>
  );
};
