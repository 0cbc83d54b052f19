import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/officer/vacancy';
import { countyName } from '../../contract/reference/counties.ts';
import type { Vacancy } from '../../contract/vacancy.ts';
import { call } from '../api/client.ts';

/** How many people get an SMS when a vacancy is published, and who they are; the number once it is counted. */
export const Recipients = ({ vacancyId, county }: Pick<Vacancy, 'vacancyId' | 'county'>) => {
  const [people, setPeople] = useState<number>();
  useEffect(() => {
    void call('GET /api/officer/vacancies/{vacancyId}/subscribers', { path: { vacancyId } }).then(
      (answer) => answer.ok && setPeople(answer.value.subscribers),
    );
  }, [vacancyId]);
  return (
    <p role="status">
      {people === 0 ? text.publishNobody : text.publishTo(people, county && countyName(county))}
    </p>
  );
};
