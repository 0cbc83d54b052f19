import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '#messages/shell/shell';
import type { Problem } from '../../contract/problem.ts';
import { signInAddress } from '../account/sign-in-address.ts';
import { inLanguage, withoutLanguage } from '../shell/language.ts';
import { Reference } from '../shell/problem-reference.tsx';
import { markTitle } from '../shell/title.ts';
import { controlId } from './field.tsx';

/** What a person hears whose session is over: the way back in is a link. */
const ended: readonly string[] = ['not-signed-in', 'session-ended'];

type Props = { problem: Problem | undefined; gone?: readonly string[] };

/** Whether nothing was wrong but fields that are not asked any more. */
const isOver = ({ errors = [] }: Problem, left: readonly unknown[]): boolean =>
  errors.length > 0 && left.length === 0;

/**
 * What went wrong, above the form, with a link to each field that is still asked; takes the focus when it appears.
 */
export const ErrorSummary = ({ problem, gone = [] }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const errors = problem?.errors?.filter(({ field }) => !gone.includes(field)) ?? [];
  const shown = problem !== undefined && !isOver(problem, errors);
  useEffect(() => box.current?.focus(), [problem]);
  useLayoutEffect(() => (shown ? markTitle() : undefined), [shown]);
  if (!shown) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="govuk-error-summary__title">{text.problem}</h2>
      <div class="govuk-error-summary__body">
        <p>{problem.title}</p>
        {ended.includes(problem.code) && (
          <p>
            <a href={inLanguage(signInAddress(withoutLanguage(location.pathname) + location.search))}>
              {text.signInAgain}
            </a>
          </p>
        )}
        {errors.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={error.field + error.message}>
                <a href={`#${controlId(error)}`}>{error.message}</a>
              </li>
            ))}
          </ul>
        )}
        <Reference problem={problem} />
      </div>
    </div>
  );
};
