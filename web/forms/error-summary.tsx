import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '#messages/shell/shell';
import type { Problem } from '../../contract/problem.ts';
import { Reference } from '../shell/problem-reference.tsx';
import { fieldId } from './field.tsx';

/** A field's own name as the page shows it: "Enter this" alone would not say where. */
const nameOf = (field: string): string | undefined => {
  const group = document.getElementById(fieldId(field))?.closest('.govuk-form-group');
  return group?.querySelector('legend, label')?.textContent ?? undefined;
};

/** What went wrong, above the form, with a link to each field; takes the focus when it appears. */
export const ErrorSummary = ({ problem }: { problem: Problem | undefined }) => {
  const box = useRef<HTMLDivElement>(null);
  const [names, setNames] = useState<readonly (string | undefined)[]>([]);
  useLayoutEffect(() => setNames(problem?.errors?.map(({ field }) => nameOf(field)) ?? []), [problem]);
  useEffect(() => box.current?.focus(), [problem]);
  if (!problem) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="govuk-error-summary__title">{text.problem}</h2>
      <div class="govuk-error-summary__body">
        <p>{problem.title}</p>
        {problem.errors && (
          <ul class="govuk-list govuk-error-summary__list">
            {problem.errors.map(({ field, message }, index) => (
              <li key={field}>
                <a href={`#${fieldId(field)}`}>{names[index] ? `${names[index]}: ${message}` : message}</a>
              </li>
            ))}
          </ul>
        )}
        <Reference problem={problem} />
      </div>
    </div>
  );
};
