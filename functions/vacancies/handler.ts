import * as operations from '../../contract/operations/vacancies.ts';
import { on, serve } from '../http/serve.ts';
import { openTable } from '../table/client.ts';
import { findVacancies } from './find-vacancies.ts';
import { readVacancy } from './read-vacancy.ts';

const table = openTable();

export const handler = serve(
  on(operations.findVacancies, ({ query, now }) => findVacancies({ table, now }, query)),
  on(operations.readVacancy, ({ path }) => readVacancy({ table }, path.vacancyId)),
);
