import { useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { text } from '#messages/profile/profile';
import { fieldErrors, type WrongField, wrongFields } from '../../contract/field-errors.ts';
import { implausibleDates } from '../../contract/plausible-dates.ts';
import type { ListName, Section } from '../../contract/profile.ts';
import { profileNames } from '../../contract/wording/field-names/profile.ts';
import { readMeAgain } from '../account/me.ts';
import type { Answer } from '../api/client.ts';
import { Form, useForm } from '../forms/form.tsx';
import type { Values } from '../forms/form-values.ts';
import { inLanguage, language } from '../shell/language.ts';
import { useLocation, useNavigate } from '../shell/location.ts';
import { ConflictWarning } from './conflict-warning.tsx';
import { bodyOf, type Controls, controlsShown, doubtsOf, valuesOf } from './controls.ts';
import { pageAfter } from './gap-pages.ts';
import { Saved } from './saved.tsx';
import { WithDoubt } from './with-doubt.tsx';

type Props<S extends z.ZodMiniType<object>> = {
  /** Names the draft that is kept while it is typed. */
  draft: string;
  schema: () => S;
  controls: Controls<z.output<S>>;
  /** What is saved now. */
  initial: object;
  version: number;
  /** Where the refusal of a stale save carries the values of this section. */
  section: Section | ListName;
  save: (body: z.output<S>, version: number, key: string) => Promise<Answer<unknown>>;
};

/** What the contract finds wrong with a section, and what is wrong with its dates only today: one fault a field. */
const faultsIn = (schema: z.ZodMiniType, body: Record<string, unknown>): WrongField[] => {
  const { error } = z.safeParse(schema, body, { reportInput: true });
  const wrong = wrongFields(error?.issues ?? []);
  const known = new Set(wrong.map(({ field }) => field));
  return [...wrong, ...implausibleDates(body, new Date()).filter(({ field }) => !known.has(field))];
};

/** One section or entry of the profile: checked by the contract's schema, saved from the version that was read. */
export const ProfileForm = <S extends z.ZodMiniType<object>>(props: Props<S>) => {
  const { draft, schema, controls, section, save } = props;
  const navigate = useNavigate();
  const { path, query } = useLocation();
  const [current, setCurrent] = useState<{ version: number; values?: Values }>({ version: props.version });
  const asked = useRef('');
  /** What is unusual is asked about once; saving the same again is the answer. */
  const newDoubts = (values: Values) => {
    const doubts = doubtsOf(values, controls);
    const question = JSON.stringify(doubts.map(({ field }) => [field, values[field]]));
    const answered = question === asked.current;
    asked.current = question;
    return answered ? [] : doubts;
  };
  const form = useForm({
    draft,
    initial: valuesOf(props.initial),
    wrong: text.wrong,
    check: (values) => {
      const wrong = faultsIn(schema(), bodyOf(values, controls));
      return wrong.length > 0 ? fieldErrors(wrong, profileNames[section], language) : newDoubts(values);
    },
    send: async (values, key) => {
      const answer = await save(z.parse(schema(), bodyOf(values, controls)), current.version, key);
      if (!answer.ok && answer.problem.code === 'stale-version' && answer.problem.current) {
        const { version, [section]: values } = answer.problem.current;
        setCurrent({ version, values: valuesOf(values ?? {}) });
      }
      return answer;
    },
    done: async () => {
      const back = query.get('return');
      const me = await readMeAgain();
      navigate(back ?? `${pageAfter(path, me?.completeness.missing ?? [])}?saved=1`);
    },
  });
  return (
    <>
      {query.get('saved') && <Saved />}
      <Form state={form} action={text.save}>
        {current.values && <ConflictWarning saved={current.values} typed={form.values} controls={controls} />}
        {controlsShown(form.values, controls).map(([name, control]) => (
          <WithDoubt key={name} control={control} field={form.field(name)} values={form.values} />
        ))}
      </Form>
      <p>
        <a href={inLanguage(query.get('return') ?? '/profile')}>
          {query.get('return') ? text.back : text.cancel}
        </a>
      </p>
    </>
  );
};
