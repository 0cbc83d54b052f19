import { useEffect, useRef } from 'preact/hooks';
import { text } from '#messages/officer/applications';
import type { Results as All, Person } from './decide.tsx';

const outcomes = ['done', 'unchanged', 'refused'] as const;
type Props = { results: All; people: readonly Person[] };

/** How a decision ended for each person. */
export const Results = ({ results, people }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [results]);
  const nameOf = (id: string) => people.find(({ professionalId }) => professionalId === id)?.fullName ?? id;
  const counts = outcomes
    .map((outcome) => ({ outcome, count: results.filter((result) => result.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <section class="govuk-inset-text" aria-label={text.results} tabIndex={-1} ref={box}>
      {counts.map(({ outcome, count }) => (
        <p key={outcome}>
          <strong>{text[outcome](count)}</strong>
        </p>
      ))}
      <details class="govuk-details" open={results.some(({ outcome }) => outcome === 'refused')}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{text.each}</span>
        </summary>
        <ul>
          {results.map(({ professionalId, outcome, message }) => (
            <li key={professionalId}>
              {nameOf(professionalId)}: {message ?? text.outcomes[outcome]}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};
