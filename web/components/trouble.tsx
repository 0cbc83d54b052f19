import type { Problem } from '../../contract/problem.ts';
import { text } from '../messages/en/shell.ts';

/** What could not be loaded, why, and a way to try again. */
export const Trouble = ({ problem, again }: { problem: Problem; again?: () => void }) => (
  <div class="govuk-inset-text" role="alert">
    <p>{problem.title}</p>
    {problem.requestId && problem.status >= 500 && (
      <p>
        {text.reference} <code>{problem.requestId}</code>
      </p>
    )}
    {again && (
      <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>
        {text.tryAgain}
      </button>
    )}
  </div>
);
