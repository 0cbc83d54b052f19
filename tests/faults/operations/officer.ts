import { applyForVacancy } from '../../../functions/applications/apply-for-vacancy.ts';
import { type Fixtures, newKey } from '../fixtures.ts';

export const officer = async (fixtures: Fixtures) => {
  const id = crypto.randomUUID();
  const session = { id, sessionId: id, tokenExpires: Math.floor(Date.now() / 1000) + 1500 };
  return { id, token: await fixtures.token(session, ['officer']) };
};

/** People who have applied for a new vacancy. */
export const applicants = async (fixtures: Fixtures, count = 1) => {
  const { vacancyId, officerId } = await fixtures.vacancy();
  const people = await Promise.all(Array.from({ length: count }, () => fixtures.applicant()));
  for (const person of people)
    await applyForVacancy(fixtures.deps(), person, { vacancyId, answers: {}, key: newKey() });
  return { vacancyId, officerId, people };
};
