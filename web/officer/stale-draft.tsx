import { useState } from 'preact/hooks';
import { text } from '#messages/officer/vacancy-edit';
import type { Problem } from '../../contract/problem.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import type { FormState } from '../forms/form.tsx';
import type { Values } from '../forms/form-values.ts';
import { Differences } from './differences.tsx';
import { draftIn, typedFrom } from './draft.ts';
import { differences } from './vacancy-values.ts';

type Props = { theirs: Vacancy; mine: Partial<Vacancy>; onMine: () => void; onTheirs: () => void };

/** Both versions, neither lost. */
const Choice = ({ theirs, mine, onMine, onTheirs }: Props) => {
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

/** The vacancy as another officer saved it meanwhile; undefined where nobody did. */
const savedElsewhere = (problem: Problem | undefined): Vacancy | undefined =>
  problem?.code === 'stale-version' ? (problem.current?.vacancy as Vacancy | undefined) : undefined;

/** Where two officers changed one vacancy: lets the second choose, and goes on from the version of the first. */
export const StaleDraft = ({
  form,
}: {
  form: Pick<FormState, 'problem' | 'setProblem' | 'set' | 'values'>;
}) => {
  const theirs = savedElsewhere(form.problem);
  if (!theirs) return null;
  const settle = (values: Values) => {
    form.set({ ...values, version: String(theirs.version) });
    form.setProblem(undefined);
  };
  return (
    <Choice
      key={theirs.version}
      theirs={theirs}
      mine={draftIn(form.values) as Partial<Vacancy>}
      onMine={() => settle({})}
      onTheirs={() => settle(typedFrom(theirs))}
    />
  );
};
