import { text } from '#messages/shell/shell';
import type { Problem } from '../../contract/problem.ts';
import { Reference } from './problem-reference.tsx';

/** What could not be loaded, why, and a way to try again. */
export const LoadFailure = ({ problem, again }: { problem: Problem; again?: () => void }) => (
  <div class="govuk-inset-text" role="alert">
    <p>{problem.title}</p>
    <Reference problem={problem} />
    {again && (
      <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>
        {text.tryAgain}
      </button>
    )}
  </div>
);
