import { text } from '#messages/officer/vacancy';
import type { VacancyRecord } from '../../contract/operations/vacancies.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { Fold } from '../shell/fold.tsx';
import { ByWhom } from './by-whom.tsx';
import { Differences } from './differences.tsx';
import { differences, type VacancyValues } from './vacancy-values.ts';

const Entry = ({ entry, vacancy }: { entry: VacancyRecord; vacancy: Vacancy }) => {
  const rows = differences(
    (entry.before ?? {}) as VacancyValues,
    (entry.after ?? {}) as VacancyValues,
    vacancy,
  );
  const title = entry.before ? text.whatChanged : text.whatItSaid;
  return (
    <li>
      <strong>{text.deeds[entry.action]}</strong>{' '}
      <span class="quiet">
        <ByWhom by={{ role: 'officer', id: entry.by, name: entry.byName }} at={entry.at} />
      </span>
      {rows.length > 0 && (
        <Fold title={title}>
          <div class="officer-changes">
            <Differences caption={`${text.deeds[entry.action]}: ${title}`} rows={rows} />
          </div>
        </Fold>
      )}
    </li>
  );
};

/** What was done to a vacancy, the latest first: who, what, when, before and after. */
export const VacancyHistory = ({
  record,
  vacancy,
}: {
  record: readonly VacancyRecord[];
  vacancy: Vacancy;
}) => (
  <ol class="timeline officer-record">
    {[...record]
      .sort((one, other) => other.at.localeCompare(one.at))
      .map((entry) => (
        <Entry key={entry.at + entry.action} entry={entry} vacancy={vacancy} />
      ))}
  </ol>
);
