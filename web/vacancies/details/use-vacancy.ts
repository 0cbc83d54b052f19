import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../contract/problem.ts';
import type { Vacancy } from '../../../contract/vacancy.ts';
import { call } from '../../api/client.ts';

/** What an address without a vacancy asks for: the server answers, in words, that there is none. */
export const noVacancy = 'nosuchvacancy';

/** One published vacancy, read when the page arrives. */
export const useVacancy = (
  vacancyId: string,
): { vacancy: Vacancy | undefined; problem: Problem | undefined } => {
  const [vacancy, setVacancy] = useState<Vacancy>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (!vacancyId) return;
    void call('GET /api/vacancies/{vacancyId}', { path: { vacancyId } }).then((answer) =>
      answer.ok ? setVacancy(answer.value) : setProblem(answer.problem),
    );
  }, [vacancyId]);
  return { vacancy, problem };
};
