import { operations } from '../../contract/operations/index.ts';
import type { Case } from './requests.ts';

const fits = { ids: {}, query: '', headers: { 'content-type': 'application/json' } } as const;

/** Requests that once were answered wrongly. */
export const regressions: readonly Case[] = [
  {
    operation: operations.applyForVacancy,
    request: {
      ...fits,
      expected: 'refused',
      why: 'an answer to the question __proto__ was passed over in silence',
      ids: { vacancyId: { known: 1 } },
      body: '{"declaration":true,"answers":{"__proto__":"x"}}',
    },
  },
  {
    operation: operations.findVacancies,
    request: {
      ...fits,
      expected: 'refused',
      why: 'a parameter __proto__ was passed over in silence',
      query: '__proto__=x',
    },
  },
];
