import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldError } from '../../contract/field-errors.ts';
import type { Problem } from '../../contract/problem.ts';

const namesIn = (problem: Problem | undefined): string[] => problem?.errors?.map(({ field }) => field) ?? [];

/**
 * Which of a problem's fields were asked when it came and are not any more: their errors go with them.
 * `show` is told, while the form renders, of every field that it asks.
 */
export const useGoneFields = (problem: Problem | undefined) => {
  const asked = useRef(new Set<string>());
  const known = useRef({ problem, fields: new Set<string>() });
  const [gone, setGone] = useState<readonly string[]>([]);
  asked.current = new Set();
  useLayoutEffect(() => {
    if (known.current.problem !== problem) known.current = { problem, fields: asked.current };
    const before = known.current.fields;
    const now = namesIn(problem).filter((name) => before.has(name) && !asked.current.has(name));
    if (now.join() !== gone.join()) setGone(now);
  });
  /** Errors in the order in which their fields stand on the page; what has no field there comes last. */
  const inPageOrder = (errors: readonly FieldError[]): FieldError[] => {
    const place = [...asked.current];
    const at = ({ field }: FieldError) => (place.includes(field) ? place.indexOf(field) : place.length);
    return [...errors].sort((one, other) => at(one) - at(other));
  };
  return { gone, inPageOrder, show: (name: string) => void asked.current.add(name) };
};
