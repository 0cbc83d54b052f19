import { randomBytes } from 'node:crypto';
import type { Vacancy, VacancyDraft } from '../../contract/vacancy.ts';
import { type Officer, reaches } from '../http/caller.ts';
import { derivedId, fingerprint } from '../http/idempotency.ts';
import { type Refusal, refuse } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { shownVacancy } from './vacancy-item.ts';
import { getVacancy, writeVacancy } from './vacancy-store.ts';

type Creation = { draft: VacancyDraft; key: string | undefined };

/** Writes a vacancy as a draft; the same idempotency key writes it once. */
export const createVacancy = async (
  { table, now }: { table: Table; now: Date },
  caller: Officer,
  { draft, key }: Creation,
): Promise<Vacancy | Refusal> => {
  if (!reaches(caller, draft.county)) return refuse('outside-reach');
  const vacancyId = derivedId('vacancy', caller.id, key ?? randomBytes(16).toString('hex'));
  const vacancy: Vacancy = { ...draft, vacancyId, state: 'draft', version: 1 };
  const requestHash = fingerprint(draft);
  const outcome = await writeVacancy(
    table,
    undefined,
    vacancy,
    { action: 'created', by: caller, now },
    { createdAt: now.toISOString(), createdBy: caller.id, requestHash },
  );
  if (outcome.done) return shownVacancy(vacancy);
  const earlier = await getVacancy(table, vacancyId, true);
  return earlier?.requestHash === requestHash ? shownVacancy(vacancy) : refuse('idempotency-key-reused');
};
