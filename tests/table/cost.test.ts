import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { smsText } from '../../contract/wording/sms.ts';
import { applyForVacancy } from '../../functions/applications/apply-for-vacancy.ts';
import { decideApplications } from '../../functions/applications/decide-applications.ts';
import { listApplications } from '../../functions/applications/list-applications.ts';
import { readApplication } from '../../functions/applications/read-application.ts';
import { withdrawApplication } from '../../functions/applications/withdraw-application.ts';
import { Refusal } from '../../functions/http/refusal.ts';
import { addEntry } from '../../functions/profile/add-entry.ts';
import { changeEntry } from '../../functions/profile/change-entry.ts';
import { qualifications, workExperience } from '../../functions/profile/entries.ts';
import { readMe } from '../../functions/profile/read-me.ts';
import { readMyData } from '../../functions/profile/read-my-data.ts';
import { removeEntry } from '../../functions/profile/remove-entry.ts';
import { savePersonal } from '../../functions/profile/save-personal.ts';
import { saveSection } from '../../functions/profile/save-section.ts';
import { saveWorkstation } from '../../functions/profile/save-workstation.ts';
import { announce } from '../../functions/status/announce.ts';
import type { Measured } from '../../functions/status/judge-health.ts';
import { readStatus } from '../../functions/status/read-status.ts';
import { recordHealth } from '../../functions/status/record-health.ts';
import type { Table } from '../../functions/table/client.ts';
import type { MessageItem } from '../../functions/table/items.ts';
import { keys } from '../../functions/table/keys.ts';
import { changeVacancy } from '../../functions/vacancies/change-vacancy.ts';
import { closeVacancy } from '../../functions/vacancies/close-vacancy.ts';
import { correctVacancy } from '../../functions/vacancies/correct-vacancy.ts';
import { countApplicants } from '../../functions/vacancies/count-applicants.ts';
import { countSubscribers } from '../../functions/vacancies/count-subscribers.ts';
import { createVacancy } from '../../functions/vacancies/create-vacancy.ts';
import { extendVacancy } from '../../functions/vacancies/extend-vacancy.ts';
import { findVacancies } from '../../functions/vacancies/find-vacancies.ts';
import { listOfficerVacancies } from '../../functions/vacancies/list-officer-vacancies.ts';
import { publishVacancy } from '../../functions/vacancies/publish-vacancy.ts';
import { readOfficerVacancy } from '../../functions/vacancies/read-officer-vacancy.ts';
import { readVacancy } from '../../functions/vacancies/read-vacancy.ts';
import { identityFor } from '../fixtures/identity.ts';
import { itemSize, writeUnits } from './capacity.ts';
import { metered } from './meter.ts';
import * as sample from './samples.ts';
import { type Spender, spending } from './spending.ts';
import { openTestTable, type TestTable } from './test-table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await openTestTable();
});
afterAll(() => testTable.close());

const { officer } = sample;
const quiet: Measured = {
  parts: {},
  unanswered: { requests: 0, failed: 0 },
  sms: { sent: 0, failed: 0, waited: undefined, oldest: 0 },
};
const depsOn = (table: Table) => ({ table, now: sample.now, enqueue: async () => {} });
const key = undefined;

/** What an operation spends; the limit is what `spending` says of it. What `prepare` does is not counted. */
const costs = <P>(
  name: Spender,
  prepare: () => Promise<P>,
  work: (deps: ReturnType<typeof depsOn>, prepared: P) => Promise<unknown>,
) => {
  const [calls, read, write] = spending[name];
  test(`${name}: ${calls} calls, ${read} read units, ${write} write units`, async () => {
    const prepared = await prepare();
    const { table, spent } = metered(testTable.table);
    assert.ok(!((await work(depsOn(table), prepared)) instanceof Refusal));
    assert.deepEqual(spent, { calls, read, write });
  });
};

let made = 0;
const message = (professionalId: string): MessageItem => ({
  ...keys.message(professionalId, `${'a'.repeat(36)}${++made}`),
  messageId: `${'a'.repeat(36)}${made}`,
  kind: 'application-received',
  state: 'sent',
  at: sample.now.toISOString(),
  sentAt: sample.now.toISOString(),
  expiresAt: 1_900_000_000,
  text: smsText(
    'application-received',
    { position: 'Assistant chief examiner', examination: 'KCSE', year: '2027', reference: 'KN-7K3M-9QXD' },
    'en',
  ),
});
/** A professional with a full profile: three entries in each list, ten messages. */
const person = async () => {
  const one = await sample.newApplicant(testTable.table);
  for (let index = 0; index < 3; index++) {
    await addEntry(depsOn(testTable.table), one, { list: workExperience, entry: sample.workExperience, key });
    await addEntry(depsOn(testTable.table), one, { list: qualifications, entry: sample.qualification, key });
  }
  for (let index = 0; index < 10; index++)
    await testTable.table.client.send(
      new PutCommand({ TableName: testTable.table.name, Item: message(one.id) }),
    );
  return one;
};
const apply = async (table: Table, one: Awaited<ReturnType<typeof person>>, vacancyId: string) =>
  applyForVacancy(depsOn(table), one, { vacancyId, answers: {}, key });
const applicant = async () => {
  const [one, { vacancyId }] = [await person(), await sample.newVacancy(testTable.table)];
  await apply(testTable.table, one, vacancyId);
  return { one, vacancyId };
};
const draft = async () => (await sample.newVacancy(testTable.table, { state: 'draft' })).vacancyId;
const published = async () => (await sample.newVacancy(testTable.table)).vacancyId;
const withEntry = async () => {
  const one = await person();
  const entry = { list: workExperience, entry: sample.workExperience, key };
  const added = await addEntry(depsOn(testTable.table), one, entry);
  return { one, id: added instanceof Refusal ? '' : added.id };
};
const number = () => String(40_000_000 + ++made);

const seenToday = async () => {
  const { one } = await applicant();
  await readMe(depsOn(testTable.table), one);
  return one;
};

costs('readMe', seenToday, readMe);
costs(
  'readMe, once a day',
  async () => (await applicant()).one,
  (deps, one) => readMe({ ...deps, now: sample.later(100 * 86_400_000) }, one),
);
costs('readMyData', async () => (await applicant()).one, readMyData);
costs('savePersonal', person, (deps, one) =>
  savePersonal(deps, one, { ...sample.personal, email: 'other@example.com', version: 1 }),
);
costs('savePersonal with a new number', person, (deps, one) =>
  savePersonal(deps, one, { ...sample.personal, ...identityFor(number()), version: 1 }),
);
costs('saveWorkstation with a new number', person, (deps, one) =>
  saveWorkstation(deps, one, { ...sample.workstation, tscNumber: number().slice(1), version: 1 }),
);
costs('saveAlerts', person, (deps, one) =>
  saveSection(deps, one, { section: 'alerts', values: { choice: 'all' }, version: 1 }),
);
costs('addWorkExperience', person, (deps, one) =>
  addEntry(deps, one, { list: workExperience, entry: sample.workExperience, key }),
);
costs('changeWorkExperience', withEntry, (deps, { one, id }) =>
  changeEntry(deps, one, {
    list: workExperience,
    id,
    entry: { ...sample.workExperience, to: '2011-12-01' },
    version: 1,
  }),
);
costs('removeWorkExperience', withEntry, (deps, { one, id }) =>
  removeEntry(deps, one, { list: workExperience, id }),
);

costs('readVacancy', published, (deps, vacancyId) => readVacancy(deps, vacancyId));
costs('readOfficerVacancy', published, (deps, id) => readOfficerVacancy(deps, officer, id));
costs(
  'createVacancy',
  async () => {},
  (deps) => createVacancy(deps, officer, { draft: sample.vacancyDraft, key }),
);
costs('changeVacancy', draft, (deps, vacancyId) =>
  changeVacancy(deps, officer, { vacancyId, draft: { ...sample.vacancyDraft, days: 15 }, version: 2 }),
);
costs('publishVacancy', draft, (deps, vacancyId) => publishVacancy(deps, officer, { vacancyId }));
costs('extendVacancy', published, (deps, vacancyId) =>
  extendVacancy(deps, officer, { vacancyId, deadline: '2027-10-07T14:00:00.000Z' }),
);
costs('correctVacancy', published, (deps, vacancyId) =>
  correctVacancy(deps, officer, { ...sample.correction, vacancyId, version: 2 }),
);
costs('countApplicants of a county', applicant, (deps, { vacancyId }) =>
  countApplicants(deps, officer, { vacancyId, county: 'nairobi' }),
);
costs('countSubscribers of a county', draft, (deps, vacancyId) => countSubscribers(deps, officer, vacancyId));
costs('closeVacancy', published, (deps, vacancyId) =>
  closeVacancy(deps, officer, { vacancyId, reason: undefined }),
);
const fullPage = async () => {
  for (let index = 0; index < 60; index++) await sample.newVacancy(testTable.table);
};
costs('findVacancies', fullPage, (deps) => findVacancies(deps, {}));
costs('listOfficerVacancies', fullPage, (deps) =>
  listOfficerVacancies(deps, officer, { state: 'published' }),
);

const announced = async () => {
  await recordHealth({ ...depsOn(testTable.table), measured: async () => quiet });
  const draft = { maintenance: true, from: '2027-01-01T00:00:00.000Z', until: '2099-01-01T00:00:00.000Z' };
  for (const en of ['One', 'Two', 'Three']) await announce(testTable.table, { ...draft, en, sw: en });
};
costs('readStatus', announced, (deps) => readStatus(deps));
costs(
  'what the clock writes each minute',
  async () => {},
  (deps) => recordHealth({ ...deps, measured: async () => quiet }),
);

const toApply = async () => ({ one: await person(), vacancyId: await published() });
costs('applyForVacancy', toApply, ({ table }, { one, vacancyId }) => apply(table, one, vacancyId));
costs('withdrawApplication', applicant, (deps, { one, vacancyId }) =>
  withdrawApplication(deps, one, vacancyId),
);
costs('readApplication', applicant, (deps, { one, vacancyId }) =>
  readApplication(deps, officer, { vacancyId, professionalId: one.id }),
);
for (const [name, key] of [
  ['decideApplications, a person', undefined],
  ['decideApplications, a person, with a key', 'key-0001'],
] as const)
  costs(name, applicant, (deps, { one, vacancyId }) =>
    decideApplications(deps, officer, {
      vacancyId,
      professionalIds: [one.id],
      decision: 'accept',
      reason: undefined,
      key,
    }),
  );
costs('listApplications of a county', applicant, (deps, { vacancyId }) =>
  listApplications(deps, officer, { vacancyId, county: 'nairobi' }),
);

test('applying takes six write units with the message that it causes: recorded, then sent', async () => {
  const { one, vacancyId } = await toApply();
  const { table, spent } = metered(testTable.table);
  assert.ok(!((await apply(table, one, vacancyId)) instanceof Refusal));
  assert.equal(spent.write + 2 * writeUnits(itemSize(message(one.id))), 6);
});
