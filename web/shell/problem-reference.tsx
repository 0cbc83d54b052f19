import { text } from '#messages/shell/shell';
import type { Problem } from '../../contract/problem.ts';

const failures: readonly Problem['code'][] = ['busy', 'unexpected'];

/** The beginning of a request's id finds it in the logs, whatever the case, and is short enough to be read aloud. */
const codeOf = (requestId: string): string => requestId.slice(0, 8).toUpperCase();

/** What support asks for: the code of a request that failed, by which our logs know it. A refusal needs none. */
export const Reference = ({ problem: { code, requestId } }: { problem: Problem }) =>
  requestId && failures.includes(code) ? (
    <p>
      {text.reference} <code>{codeOf(requestId)}</code>
    </p>
  ) : null;
