import { useRef, useState } from 'preact/hooks';
import { text } from '#messages/officer/vacancy-edit';
import { CheckboxField } from '../forms/choices/choice-fields.tsx';
import { fieldId } from '../forms/field.tsx';
import { Fieldset } from '../forms/fieldset.tsx';
import type { FormState } from '../forms/form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { mostQuestions, questionCount } from './draft.ts';

const parts = ['id', 'en', 'sw', 'required'] as const;
const required = [{ value: 'required', en: text.required, sw: text.required }];

/** An id that no question of the vacancy has had: answers are kept by it. */
const freshId = (values: Record<string, string>, count: number): string => {
  const taken = Array.from({ length: count }, (_, index) => values[`questions.${index}.id`]);
  let number = count + 1;
  while (taken.includes(`q${number}`)) number += 1;
  return `q${number}`;
};

const Question = ({
  form: { field },
  index,
  onRemove,
}: {
  form: FormState;
  index: number;
  onRemove: () => void;
}) => (
  <fieldset class="govuk-fieldset officer-question">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{text.question(index + 1)}</legend>
    <TextField {...field(`questions.${index}.en`)} label={text.english} maxLength={200} />
    <TextField {...field(`questions.${index}.sw`)} label={text.kiswahili} maxLength={200} />
    <CheckboxField {...field(`questions.${index}.required`)} label={text.must} choices={required} />
    <button type="button" class="govuk-button govuk-button--secondary" onClick={onRemove}>
      {text.removeQuestion(index + 1)}
    </button>
  </fieldset>
);

/** The vacancy's own questions: added and removed, each in both languages. */
export const Questions = ({ form }: { form: FormState }) => {
  const { values, set } = form;
  const [said, setSaid] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const count = questionCount(values);
  const addOne = () => {
    const at = `questions.${count}`;
    const id = freshId(values, count);
    set({
      [`${at}.id`]: id,
      [`${at}.en`]: '',
      [`${at}.sw`]: '',
      [`${at}.required`]: 'required',
      questionCount: String(count + 1),
    });
    setSaid(text.added(count + 1));
    requestAnimationFrame(() => document.getElementById(fieldId(`${at}.en`))?.focus());
  };
  const remove = (index: number) => {
    const change: Record<string, string> = { questionCount: String(count - 1) };
    for (let at = index; at < count; at += 1)
      for (const part of parts)
        change[`questions.${at}.${part}`] = values[`questions.${at + 1}.${part}`] ?? '';
    set(change);
    setSaid(text.removed);
    add.current?.focus();
  };
  return (
    <Fieldset title={text.questions} lead={text.questionsLead}>
      {Array.from({ length: count }, (_, index) => (
        <Question
          key={values[`questions.${index}.id`]}
          form={form}
          index={index}
          onRemove={() => remove(index)}
        />
      ))}
      <button
        type="button"
        ref={add}
        class="govuk-button govuk-button--secondary"
        disabled={count >= mostQuestions}
        onClick={addOne}
      >
        {text.addQuestion}
      </button>
      <p class="govuk-visually-hidden" role="status">
        {said}
      </p>
    </Fieldset>
  );
};
