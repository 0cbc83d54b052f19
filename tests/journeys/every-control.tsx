import { hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CheckboxField, RadioField, SelectField } from '../../web/forms/choices/choice-fields.tsx';
import { DateField } from '../../web/forms/dates/date-field.tsx';
import { PasswordField } from '../../web/forms/password-field.tsx';
import { TextField } from '../../web/forms/text-field.tsx';
import { TextArea } from '../../web/forms/textarea.tsx';
import { useValues } from '../../web/forms/use-values.ts';

const choices = ['one', 'two', 'three'].map((value) => ({ value, en: value, sw: value }));
const initial = { ticked: 'one', only: '', box: 'yes', kept: 'one,two', chosen: 'two', picked: 'one' };

/** A form with every control that a page of the portal may have, and what it holds. */
const EveryControl = () => {
  const form = useValues({ initial });
  const field = (name: string) => ({ ...form.field(name), label: name, errors: [] });
  return (
    <form>
      <CheckboxField {...field('ticked')} choices={choices} />
      <CheckboxField {...field('only')} choices={choices.slice(0, 1)} />
      <CheckboxField {...field('box')} choices={[{ value: 'yes', en: 'yes', sw: 'yes' }]} />
      <CheckboxField {...field('kept')} choices={choices} />
      <RadioField {...field('chosen')} choices={choices} />
      <SelectField {...field('picked')} choices={choices} />
      <DateField {...field('date')} />
      <TextField {...field('text')} />
      <PasswordField {...field('password')} />
      <TextArea {...field('paragraphs')} />
      <output>{JSON.stringify(form.values)}</output>
    </form>
  );
};

export const html = () => renderToString(<EveryControl />);

export const start = (root: Element) => hydrate(<EveryControl />, root);
