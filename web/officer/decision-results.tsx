import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text as names } from '#messages/applications/application';
import { text } from '#messages/officer/applications';
import type { DecisionResult } from '../../contract/application.ts';
import { Fold } from '../shell/fold.tsx';
import { inLanguage } from '../shell/language.ts';
import { ByWhom } from './by-whom.tsx';
import type { DecisionResults as All, Person } from './decide-dialog.tsx';

const outcomes = ['done', 'unchanged', 'changed', 'refused'] as const;

/** How it ended for one: of what changed, what it is now, since when and by whom. */
const endingOf = ({ outcome, status, at, by, message }: DecisionResult): ComponentChildren =>
  outcome === 'changed' && status && at && by ? (
    <>
      {text.outcomes.changed}, {text.nowIs(names.statuses[status])}{' '}
      <span class="quiet">
        (<ByWhom by={by} at={at} />)
      </span>
    </>
  ) : (
    (message ?? text.outcomes[outcome])
  );

type Props = { vacancyId: string; results: All; people: readonly Person[] };

/** How a decision ended for each person. */
export const DecisionResults = ({ vacancyId, results, people }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [results]);
  const nameOf = (id: string) => people.find(({ professionalId }) => professionalId === id)?.fullName ?? id;
  const counts = outcomes
    .map((outcome) => ({ outcome, count: results.filter((result) => result.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  const open = results.some(({ outcome }) => outcome === 'refused' || outcome === 'changed');
  return (
    <section class="govuk-inset-text" aria-label={text.results} tabIndex={-1} ref={box}>
      {counts.map(({ outcome, count }) => (
        <p key={outcome}>
          <strong>{text[outcome](count)}</strong>
        </p>
      ))}
      <Fold title={text.each} open={open}>
        <ul>
          {results.map((result) => (
            <li key={result.professionalId}>
              <a
                href={inLanguage(`/officer/application?vacancy=${vacancyId}&person=${result.professionalId}`)}
              >
                {nameOf(result.professionalId)}
              </a>
              : {endingOf(result)}
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
};
