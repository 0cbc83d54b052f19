import { dateOf } from './date-parts.ts';
import { joined, type Values } from './form-values.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** Whether a control holds something else than the page came with. */
const changed = (control: Control): boolean => {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (!('options' in control)) return control.value !== control.defaultValue;
  const options = [...control.options];
  const came = options.find((option) => option.defaultSelected) ?? options[0];
  return control.value !== (came?.value ?? '');
};

const heldBy = (controls: readonly Control[]): string => {
  const [first] = controls;
  if (first?.dataset.part)
    return dateOf(Object.fromEntries(controls.map(({ dataset, value }) => [dataset.part, value])));
  if (first && isTick(first))
    return joined(controls.filter((one) => (one as HTMLInputElement).checked).map(({ value }) => value));
  return first?.value ?? '';
};

/** The fields that were changed since the page came: each by all its controls of that name, ticked or not. */
const changedFields = (page: ParentNode): Values => {
  const controls = [...page.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
  const names = new Set(controls.filter(changed).map(({ name }) => name));
  return Object.fromEntries(
    [...names].map((name) => [name, heldBy(controls.filter((control) => control.name === name))]),
  );
};

/**
 * What was typed, ticked or filled in before the script came: asked while the page is being hydrated, before any of
 * its controls is touched. A form that opens later has nothing of it.
 */
export const typedBefore = (): Values =>
  typeof document === 'undefined' || document.documentElement.dataset.ready !== undefined
    ? {}
    : changedFields(document);
