import assert from 'node:assert/strict';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Decision } from '../../contract/application.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { decideApplications } from '../../functions/applications/decide-applications.ts';
import type { ApplicationUpdateIntent } from '../../functions/applications/intents.ts';
import { listApplications } from '../../functions/applications/list-applications.ts';
import { readApplication } from '../../functions/applications/read-application.ts';
import { withdrawApplication } from '../../functions/applications/withdraw-application.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import type { Table } from '../../functions/table/client.ts';
import { later, newApplicant, newVacancy, now, officer, vacancyDraft } from './samples.ts';
import { openTestTable, type TestTable } from './test-table.ts';

type Extra = {
  reason?: string | undefined;
  key?: string | undefined;
  by?: typeof officer | undefined;
  at?: Date | undefined;
  seen?: Record<string, number> | undefined;
  table?: Table | undefined;
};
export type Listing = Parameters<typeof listApplications>[2];

/** What a use case answered where it did not refuse. */
export const sure = <T>(outcome: T | Refusal): T => {
  assert.ok(!(outcome instanceof Refusal), outcome instanceof Refusal ? outcome.code : '');
  return outcome;
};

export const otherDesk = { ...officer, id: 'officer-2' };
const asPerson = (id: string) => ({ id, sessionId: 'session-1', tokenExpires: 1_900_000_000 });

/** A table of a test file's own with what people and officers do around applications on it. */
export const openOffice = () => {
  let testTable: TestTable;
  const enqueued: ApplicationUpdateIntent[] = [];
  const deps = (at = now) => ({
    table: testTable.table,
    now: at,
    enqueue: async (updates: readonly ApplicationUpdateIntent[]) => void enqueued.push(...updates),
  });
  beforeAll(async () => {
    testTable = await openTestTable();
  });
  beforeEach(() => void enqueued.splice(0));
  afterAll(() => testTable.close());

  /** Puts in the application of a person who is known by id. */
  const apply = (id: string, vacancyId: string, at = now) =>
    applyForVacancy(deps(at), asPerson(id), { vacancyId, answers: {}, key: undefined });

  /** A vacancy of the whole country with as many applicants, from these counties in turn. */
  const vacancyWith = async (people: number, counties = ['nairobi' as const]) => {
    const { county, ...draft } = vacancyDraft;
    const { vacancyId } = await newVacancy(testTable.table, { ...draft, county: undefined });
    const ids: string[] = [];
    for (let index = 0; index < people; index++) {
      const place = { county: counties[index % counties.length] ?? 'nairobi' };
      const { id } = await newApplicant(testTable.table, place);
      sure(await apply(id, vacancyId, later(index)));
      ids.push(id);
    }
    enqueued.splice(0);
    return { vacancyId, ids };
  };
  const decide = (vacancyId: string, professionalIds: string[], decision: Decision, extra: Extra = {}) => {
    const { reason, key, by = officer, at = later(60_000), seen, table = testTable.table } = extra;
    const request = { vacancyId, professionalIds, decision, reason, key, seen };
    return decideApplications({ ...deps(at), table }, by, request);
  };
  return {
    deps,
    enqueued,
    testTable: () => testTable,
    apply,
    withdraw: (id: string, vacancyId: string, at = now) =>
      withdrawApplication(deps(at), asPerson(id), vacancyId),
    vacancyWith,
    decide,
    outcomes: async (...decision: Parameters<typeof decide>) =>
      sure(await decide(...decision)).results.map(
        ({ outcome, status, code }) => code ?? `${outcome} ${status}`,
      ),
    opened: async (vacancyId: string, professionalId: string) =>
      sure(await readApplication(deps(), officer, { vacancyId, professionalId })),
    list: async (query: Listing, counties?: string[]) =>
      sure(await listApplications(deps(), { counties }, query)),
  };
};
