import { text } from '#messages/officer/vacancy';
import type { VacancyRecord } from '../../contract/operations/vacancies.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { moment } from '../shell/format.ts';
import { Differences } from './differences.tsx';
import { differences, type Part } from './values.ts';
import { Who } from './who.tsx';

const Entry = ({ entry, vacancy }: { entry: VacancyRecord; vacancy: Vacancy }) => {
  const rows = differences((entry.before ?? {}) as Part, (entry.after ?? {}) as Part, vacancy);
  const title = entry.before ? text.whatChanged : text.whatItSaid;
  return (
    <li>
      <strong>{text.deeds[entry.action]}</strong>{' '}
      <span class="quiet">
        {moment(entry.at)}, {text.by} <Who id={entry.by} />
      </span>
      {rows.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{title}</span>
          </summary>
          <div class="officer-changes">
            <Differences caption={`${text.deeds[entry.action]}: ${title}`} rows={rows} />
          </div>
        </details>
      )}
    </li>
  );
};

/** What was done to a vacancy, the latest first: who, what, when, before and after. */
export const Record = ({ record, vacancy }: { record: readonly VacancyRecord[]; vacancy: Vacancy }) => (
  <ol class="timeline officer-record">
    {[...record]
      .sort((one, other) => other.at.localeCompare(one.at))
      .map((entry) => (
        <Entry key={entry.at + entry.action} entry={entry} vacancy={vacancy} />
      ))}
  </ol>
);
