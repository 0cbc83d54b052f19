import { text } from '#messages/officer/officer';
import type { VacancySummary } from '../../contract/vacancy.ts';

type Stated = Pick<VacancySummary, 'state' | 'deadline'>;

/** Whether a published vacancy's deadline has passed: nobody can apply, though nobody closed it. */
export const hasEnded = ({ state, deadline }: Stated, now: Date): boolean =>
  state === 'published' && Date.parse(deadline) <= now.getTime();

const stateColours = { draft: 'yellow', published: 'green', closed: 'grey' } as const;

/** A vacancy's state as a tag. */
export const StateTag = ({ vacancy }: { vacancy: Stated }) => {
  const ended = hasEnded(vacancy, new Date());
  return (
    <strong class={`govuk-tag govuk-tag--${ended ? 'grey' : stateColours[vacancy.state]}`}>
      {ended ? text.ended : text.states[vacancy.state]}
    </strong>
  );
};
