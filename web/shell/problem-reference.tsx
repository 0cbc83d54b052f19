import { text } from '#messages/shell/shell';
import type { Problem } from '../../contract/problem.ts';

const failures: readonly Problem['code'][] = ['busy', 'unexpected'];

/** What support asks for: the id of a request that failed, by which our logs know it. A refusal needs none. */
export const Reference = ({ problem: { code, requestId } }: { problem: Problem }) =>
  requestId && failures.includes(code) ? (
    <p>
      {text.reference} <code>{requestId}</code>
    </p>
  ) : null;
