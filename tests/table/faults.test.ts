import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import type { FaultKind } from '../../cloud-emulator/endpoint/faults.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { decideApplications } from '../../functions/applications/decide-applications.ts';
import { withdrawApplication } from '../../functions/applications/withdraw-application.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { changeEntry } from '../../functions/profile/change-entry.ts';
import { workExperience } from '../../functions/profile/entries.ts';
import { readProfessional } from '../../functions/profile/professional.ts';
import { removeEntry } from '../../functions/profile/remove-entry.ts';
import { savePersonal } from '../../functions/profile/save-personal.ts';
import { saveSection } from '../../functions/profile/save-section.ts';
import { createVacancy } from '../../functions/vacancies/create-vacancy.ts';
import { publishVacancy } from '../../functions/vacancies/publish-vacancy.ts';
import { readOfficerVacancy } from '../../functions/vacancies/read-officer-vacancy.ts';
import { identityFor } from '../fixtures/identity.ts';
import * as sample from './samples.ts';
import { openTestTable, type TestTable } from './test-table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await openTestTable();
});
afterAll(() => testTable.close());

/** One request, ready to be sent, and what there is to see of it afterwards. */
type Case = { send: () => Promise<unknown>; effect: () => Promise<unknown> };
const deps = () => ({ table: testTable.table, now: sample.now, enqueue: async () => {} });
let keyNumber = 0;
const newKey = () => `key-${String(++keyNumber).padStart(8, '0')}`;
const nationalId = () => String(30_000_000 + ++keyNumber);

const seen = async (id: string) => {
  const { profile, workExperience: jobs, applications } = await readProfessional(testTable.table, id);
  return {
    version: profile?.version,
    entries: jobs.map(({ version }) => version),
    steps: applications.flatMap(({ history }) => history.map(({ status }) => status)),
  };
};
const recorded = async (vacancyId: string) => {
  const answer = await readOfficerVacancy(deps(), sample.officer, vacancyId);
  return answer instanceof Refusal ? answer.code : answer.record.map(({ action }) => action);
};
const applied = async () => {
  const [person, { vacancyId }] = [
    await sample.newApplicant(testTable.table),
    await sample.newVacancy(testTable.table),
  ];
  const key = newKey();
  const send = () => applyForVacancy(deps(), person, { vacancyId, answers: {}, key });
  return { person, vacancyId, send };
};
const withEntry = async () => {
  const person = await sample.newProfessional(testTable.table);
  const key = newKey();
  const send = () => addEntry(deps(), person, { list: workExperience, entry: sample.workExperience, key });
  return { person, send };
};

const cases: Record<string, () => Promise<Case>> = {
  savePersonal: async () => {
    const person = await sample.newProfessional(testTable.table);
    const values = { ...sample.personal, ...identityFor(nationalId()), version: 1 };
    return { send: () => savePersonal(deps(), person, values), effect: () => seen(person.id) };
  },
  saveNextOfKin: async () => {
    const person = await sample.newProfessional(testTable.table);
    const save = { section: 'nextOfKin' as const, values: sample.nextOfKin, version: 1 };
    return { send: () => saveSection(deps(), person, save), effect: () => seen(person.id) };
  },
  addWorkExperience: async () => {
    const { person, send } = await withEntry();
    return { send, effect: () => seen(person.id) };
  },
  changeWorkExperience: async () => {
    const { person, send } = await withEntry();
    const { id } = (await send()) as { id: string };
    const entry = { ...sample.workExperience, institution: 'Another School' };
    const change = { list: workExperience, id, entry, version: 1 };
    return { send: () => changeEntry(deps(), person, change), effect: () => seen(person.id) };
  },
  removeWorkExperience: async () => {
    const { person, send } = await withEntry();
    const { id } = (await send()) as { id: string };
    return {
      send: () => removeEntry(deps(), person, { list: workExperience, id }),
      effect: () => seen(person.id),
    };
  },
  applyForVacancy: async () => {
    const { person, send } = await applied();
    return { send, effect: () => seen(person.id) };
  },
  withdrawApplication: async () => {
    const { person, vacancyId, send } = await applied();
    await send();
    return { send: () => withdrawApplication(deps(), person, vacancyId), effect: () => seen(person.id) };
  },
  decideApplications: async () => {
    const { person, vacancyId, send } = await applied();
    await send();
    const ruling = { decision: 'accept' as const, reason: undefined, key: newKey() };
    return {
      send: () =>
        decideApplications(deps(), sample.officer, { ...ruling, vacancyId, professionalIds: [person.id] }),
      effect: () => seen(person.id),
    };
  },
  createVacancy: async () => {
    const creation = { draft: sample.vacancyDraft, key: newKey() };
    const send = () => createVacancy(deps(), sample.officer, creation);
    return { send, effect: async () => recorded(((await send()) as { vacancyId: string }).vacancyId) };
  },
  publishVacancy: async () => {
    const { vacancyId } = await sample.newVacancy(testTable.table, { state: 'draft' });
    return {
      send: () => publishVacancy(deps(), sample.officer, { vacancyId }),
      effect: () => recorded(vacancyId),
    };
  },
};

const faults: { kind: FaultKind; times: number }[] = [
  { kind: 'before', times: 3 },
  { kind: 'after', times: 1 },
  { kind: 'after', times: 3 },
  { kind: 'twice', times: 1 },
  { kind: 'reset', times: 1 },
];

/** Ids, keys and references differ between runs; the shape and everything else must not. */
const comparable = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value ?? null, (name, one) =>
      /^(id|vacancyId|professionalId|reference|nationalId|kraPin)$/.test(name) ? '' : one,
    ),
  );

for (const [name, prepare] of Object.entries(cases))
  test(`${name}: whatever call fails, a retry makes one effect and a clear answer`, async () => {
    const clean = await prepare();
    let answer: unknown;
    const calls = await testTable.callsOf(async () => {
      answer = await clean.send();
    });
    const effect = await clean.effect();
    assert.ok(!(answer instanceof Refusal));
    for (const action of new Set(calls))
      for (const { kind, times } of faults) {
        const { send, effect: effectOf } = await prepare();
        testTable.faults.plan({ service: 'dynamodb', action, kind, times });
        await send().catch(() => undefined);
        testTable.faults.clear();
        const label = `${name} ${action} ${kind} ${times}`;
        assert.deepEqual(comparable(await send()), comparable(answer), label);
        assert.deepEqual(await effectOf(), effect, label);
      }
  });
