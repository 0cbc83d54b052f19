import type { OperationName } from '../../contract/operations/index.ts';
import { accounts } from './operations/accounts.ts';
import { applications } from './operations/applications.ts';
import { isList, type Prepare } from './operations/prepared.ts';
import { profile } from './operations/profile.ts';
import { sessions } from './operations/sessions.ts';
import { vacancies } from './operations/vacancies.ts';

/** One prepared case for every operation of the contract: one that is missing does not compile. */
export const cases: Record<OperationName, Prepare> = {
  ...accounts,
  ...sessions,
  ...profile,
  ...vacancies,
  ...applications,
  readStatus: async () => ({ shown: isList('announcements'), subjects: {} }),
};
