import { useEffect, useState } from 'preact/hooks';
import { text } from '#messages/officer/application';
import type { Applicant } from '../../contract/application.ts';
import { call } from '../api/client.ts';
import { type ApplicationsQuery, personAddress } from './applications-address.ts';

type Neighbour = Pick<Applicant, 'professionalId' | 'fullName'>;
type Both = { previous?: Neighbour | undefined; next?: Neighbour | undefined };

/** Who stands before and after a person in the list that they were opened from. */
const neighboursOf = async (query: ApplicationsQuery, professionalId: string): Promise<Both> => {
  const { vacancy: vacancyId, ...filters } = query;
  const answer = await call('GET /api/officer/vacancies/{vacancyId}/applications', {
    path: { vacancyId },
    query: filters,
  });
  const people = answer.ok ? answer.value.applications : [];
  const at = people.findIndex((one) => one.professionalId === professionalId);
  return at < 0 ? {} : { previous: people[at - 1], next: people[at + 1] };
};

/**
 * The way to the previous and the next person of the list. It is read once, when the person is opened: a decision
 * may take the person out of the list, and the way on stays.
 */
export const Neighbours = ({ query, person }: { query: ApplicationsQuery; person: string }) => {
  const [{ previous, next }, setBoth] = useState<Both>({});
  useEffect(() => void neighboursOf(query, person).then(setBoth), []);
  if (!previous && !next) return null;
  return (
    <nav class="actions officer-neighbours" aria-label={text.neighbours}>
      {previous && (
        <a rel="prev" href={personAddress(query, previous.professionalId)}>
          {text.previous(previous.fullName)}
        </a>
      )}
      {next && (
        <a rel="next" class="officer-next" href={personAddress(query, next.professionalId)}>
          {text.next(next.fullName)}
        </a>
      )}
    </nav>
  );
};
