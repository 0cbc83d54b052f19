import { useState } from 'preact/hooks';
import { text } from '#messages/officer/vacancy-edit';
import type { Vacancy } from '../../contract/vacancy.ts';
import { Differences } from './differences.tsx';
import { differences } from './vacancy-values.ts';

type Props = { theirs: Vacancy; mine: Partial<Vacancy>; onMine: () => void; onTheirs: () => void };

/** Two officers changed one draft: shows both, loses neither, and lets the second choose. */
export const StaleDraft = ({ theirs, mine, onMine, onTheirs }: Props) => {
  const [typed] = useState(mine);
  const written = Object.fromEntries(Object.entries(theirs).filter(([name]) => name !== 'state'));
  return (
    <div class="govuk-inset-text">
      <h2>{text.staleTitle}</h2>
      <p>{text.staleLead}</p>
      <Differences
        caption={text.staleTitle}
        rows={differences(written, typed)}
        before={text.theirs}
        after={text.mine}
      />
      <div class="actions">
        <button type="button" class="govuk-button" onClick={onMine}>
          {text.keepMine}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onTheirs}>
          {text.takeTheirs}
        </button>
      </div>
    </div>
  );
};
