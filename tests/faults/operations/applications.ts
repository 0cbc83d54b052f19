import type { Person } from '../fixtures.ts';
import { applicants, officer } from './officer.ts';
import { asPerson, type Cases } from './prepared.ts';

/** Applications, as people send them and as officers read and decide them. */
export const applications = {
  applyForVacancy: async (fixtures) => {
    const { vacancyId, officerId } = await fixtures.vacancy();
    const person = await fixtures.applicant();
    return {
      path: { vacancyId },
      body: { declaration: true, answers: {} },
      token: await fixtures.token(person),
      subjects: { people: [person], vacancies: [vacancyId], others: [officerId] },
    };
  },
  withdrawApplication: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const prepared = await asPerson(fixtures, people[0] as Person, { path: { vacancyId } });
    return { ...prepared, subjects: { ...prepared.subjects, others: [vacancyId] } };
  },
  countApplicants: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const { token } = await officer(fixtures);
    return { path: { vacancyId }, query: 'county=nairobi', token, subjects: { people, others: [vacancyId] } };
  },
  listApplications: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const { token } = await officer(fixtures);
    return { path: { vacancyId }, query: 'county=nairobi', token, subjects: { people, others: [vacancyId] } };
  },
  readApplication: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const professionalId = (people[0] as Person).id;
    const { token } = await officer(fixtures);
    return { path: { vacancyId, professionalId }, token, subjects: { people, others: [vacancyId] } };
  },
  decideApplications: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures, 2);
    const { id, token } = await officer(fixtures);
    return {
      body: {
        vacancyId,
        professionalIds: people.map((person) => person.id),
        decision: 'accept',
        seen: Object.fromEntries(people.map((person) => [person.id, 1])),
      },
      token,
      subjects: { people, others: [vacancyId, id] },
    };
  },
} satisfies Cases;
