import { derivedId } from '../../../functions/http/idempotency.ts';
import { draft, inDays } from '../fixtures.ts';
import { applicants, officer } from './officer.ts';
import { type Cases, isList, type Prepare } from './prepared.ts';

const onVacancy =
  (state: 'draft' | 'published', body?: () => unknown): Prepare =>
  async (fixtures) => {
    const [{ vacancyId, officerId }, { id, token }] = [
      await fixtures.vacancy(state),
      await officer(fixtures),
    ];
    return {
      path: { vacancyId },
      ...(body ? { body: body() } : {}),
      token,
      subjects: { vacancies: [vacancyId], others: [officerId, id] },
    };
  };

/** Vacancies, as people find them and as officers write them. */
export const vacancies = {
  findVacancies: async () => ({ shown: isList('vacancies'), subjects: {} }),
  readVacancy: async (fixtures) => {
    const { vacancyId, officerId } = await fixtures.vacancy();
    return { path: { vacancyId }, subjects: { vacancies: [vacancyId], others: [officerId] } };
  },
  listOfficerVacancies: async (fixtures) => ({
    query: 'state=draft',
    token: (await officer(fixtures)).token,
    shown: isList('vacancies'),
    subjects: {},
  }),
  readOfficerVacancy: onVacancy('published'),
  createVacancy: async (fixtures, key) => {
    const { id, token } = await officer(fixtures);
    return {
      body: draft(),
      token,
      subjects: { vacancies: [derivedId('vacancy', id, key)], others: [id] },
    };
  },
  changeVacancy: onVacancy('draft', () => ({ ...draft(), days: 15, version: 1 })),
  publishVacancy: onVacancy('draft', () => ({ version: 1 })),
  extendVacancy: onVacancy('published', () => ({ deadline: inDays(60), version: 2 })),
  correctVacancy: async (fixtures) => {
    const { vacancyId, officerId, people } = await applicants(fixtures);
    const { id, token } = await officer(fixtures);
    const { positionsAvailable, days, startDate, description } = draft();
    return {
      path: { vacancyId },
      body: {
        positionsAvailable,
        days,
        startDate,
        description,
        payPerDay: 900,
        deadline: inDays(40),
        version: 2,
      },
      token,
      subjects: { people, vacancies: [vacancyId], others: [officerId, id] },
    };
  },
  closeVacancy: onVacancy('published', () => ({ reason: 'All positions are filled.', version: 2 })),
  countSubscribers: async (fixtures) => {
    const { vacancyId, people } = await applicants(fixtures);
    const { token } = await officer(fixtures);
    return { path: { vacancyId }, token, subjects: { people, others: [vacancyId] } };
  },
} satisfies Cases;
