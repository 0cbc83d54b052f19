import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Change, Values } from './form-values.ts';
import { typedBefore } from './typed-before.ts';

type Options = {
  initial: Values;
  /** What is known only in the browser: a draft, the address. */
  restore?: () => Values;
  /** Told of every change by the person, never of what was restored. */
  onChange?: (values: Values) => void;
};

/**
 * A form's values: what it begins with, over that what was kept, over that what was typed before the script came.
 * Fields that change in the same instant, as when a browser fills them in, all count: `now` is never a render late.
 */
export const useValues = ({ initial, restore, onChange }: Options) => {
  const [typed] = useState(typedBefore);
  const [values, setValues] = useState(initial);
  const latest = useRef(values);
  const show = (change: Values) => {
    latest.current = { ...latest.current, ...change };
    setValues(latest.current);
  };
  const set = (change: Values) => {
    show(change);
    onChange?.(latest.current);
  };
  // Before anyone can type again: what was restored never lies over what is being typed.
  useLayoutEffect(() => show({ ...restore?.(), ...typed }), []);
  const field = (name: string) => ({
    name,
    value: values[name] ?? '',
    onChange: (change: Change) =>
      set({ [name]: typeof change === 'string' ? change : change(latest.current[name] ?? '') }),
  });
  return { values, set, field, now: () => latest.current };
};
