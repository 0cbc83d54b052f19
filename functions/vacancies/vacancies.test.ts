import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import * as z from 'zod/mini';
import { vacancyDraft as draftSchema, type Vacancy, type VacancyDraft } from '../../contract/vacancy.ts';
import { later, now, officer, vacancyDraft } from '../../tests/table/samples.ts';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import { Refusal } from '../http/refusal.ts';
import { requestSeconds } from '../queue/enqueue.ts';
import { changeVacancy } from './change-vacancy.ts';
import { closeVacancy } from './close-vacancy.ts';
import { createVacancy } from './create-vacancy.ts';
import { extendVacancy } from './extend-vacancy.ts';
import { publishVacancy } from './publish-vacancy.ts';
import { readOfficerVacancy } from './read-officer-vacancy.ts';
import { readVacancy } from './read-vacancy.ts';

let testTable: TestTable;
const enqueued: string[] = [];
const deps = (at = now) => ({
  table: testTable.table,
  now: at,
  enqueue: async (vacancyId: string) => void enqueued.push(vacancyId),
});
beforeAll(async () => {
  testTable = await openTestTable();
});
afterAll(() => testTable.close());

const codeOf = (outcome: unknown) => (outcome instanceof Refusal ? outcome.code : 'done');
const sure = <T>(outcome: T | Refusal): T => {
  assert.ok(!(outcome instanceof Refusal), codeOf(outcome));
  return outcome;
};
const create = async (draft: VacancyDraft = vacancyDraft, key?: string) =>
  sure(await createVacancy(deps(), officer, { draft, key }));
const publish = (vacancyId: string, at = now) => publishVacancy(deps(at), officer, { vacancyId });
const published = async (): Promise<Vacancy> => sure(await publish((await create()).vacancyId));
const extend = (vacancyId: string, deadline: string, at = now) =>
  extendVacancy(deps(at), officer, { vacancyId, deadline });
const close = (vacancyId: string) =>
  closeVacancy(deps(), officer, { vacancyId, reason: 'All positions are filled.' });
const recordOf = async (vacancyId: string) =>
  sure(await readOfficerVacancy(deps(), officer, vacancyId)).record.map(({ action, by }) => [action, by]);

test('a draft is written, and is nobody else’s business', async () => {
  const draft = await create();
  assert.deepEqual([draft.state, draft.version, draft.positionsAvailable], ['draft', 1, 1200]);
  assert.match(draft.vacancyId, /^[a-z0-9]{8,32}$/);
  assert.equal(codeOf(await readVacancy(deps(), draft.vacancyId)), 'vacancy-not-found');
});

test('the same request sent twice, even at once, writes one draft and is answered the same', async () => {
  const [one, other] = await Promise.all([
    create(vacancyDraft, 'key-0001'),
    create(vacancyDraft, 'key-0001'),
  ]);
  assert.deepEqual(one, other);
  assert.deepEqual(await recordOf(one.vacancyId), [['created', 'officer-1']]);
  const different = { draft: { ...vacancyDraft, days: 3 }, key: 'key-0001' };
  assert.equal(codeOf(await createVacancy(deps(), officer, different)), 'idempotency-key-reused');
});

test('each deed is recorded with the id and the name of its officer; one without a name has none', async () => {
  const named = { ...officer, name: 'Wanjiru Kamau' };
  const { vacancyId } = sure(await createVacancy(deps(), named, { draft: vacancyDraft, key: undefined }));
  const draft = { ...vacancyDraft, days: 3 };
  sure(await changeVacancy(deps(later(1)), named, { vacancyId, draft, version: 1 }));
  sure(await publishVacancy(deps(later(2)), named, { vacancyId }));
  sure(await closeVacancy(deps(later(3)), officer, { vacancyId, reason: undefined }));
  const { record, ...shown } = sure(await readOfficerVacancy(deps(), officer, vacancyId));
  assert.deepEqual(
    record.map(({ action, by, byName }) => [action, by, byName]),
    [
      ['created', 'officer-1', 'Wanjiru Kamau'],
      ['changed', 'officer-1', 'Wanjiru Kamau'],
      ['published', 'officer-1', 'Wanjiru Kamau'],
      ['closed', 'officer-1', undefined],
    ],
  );
  assert.doesNotMatch(JSON.stringify([shown, sure(await readVacancy(deps(), vacancyId))]), /Wanjiru/);
});

test('of two officers who change the same version of a draft the second is told so', async () => {
  const { vacancyId } = await create();
  const change = (days: number) =>
    changeVacancy(deps(), officer, { vacancyId, draft: { ...vacancyDraft, days }, version: 1 });
  const outcomes = await Promise.all([change(3), change(4)]);
  assert.deepEqual(outcomes.map(codeOf).sort(), ['done', 'stale-version']);
  const stale = outcomes.find((outcome) => outcome instanceof Refusal) as Refusal;
  assert.equal(stale.details.current?.version, 2);
  assert.deepEqual(await recordOf(vacancyId), [
    ['created', 'officer-1'],
    ['changed', 'officer-1'],
  ]);
});

test('publishing enqueues the alert first, shows the vacancy, and closes the draft to changes', async () => {
  const draft = await create();
  const vacancy = sure(await publish(draft.vacancyId));
  assert.deepEqual(
    [vacancy.state, vacancy.version, vacancy.publishedAt],
    ['published', 2, now.toISOString()],
  );
  assert.ok(enqueued.includes(draft.vacancyId));
  assert.deepEqual(sure(await readVacancy(deps(), draft.vacancyId)), vacancy);
  const change = { vacancyId: draft.vacancyId, draft: vacancyDraft, version: 2 };
  assert.equal(codeOf(await changeVacancy(deps(), officer, change)), 'vacancy-not-draft');
});

test('a double click on publish publishes once and is answered the same', async () => {
  const { vacancyId } = await create();
  const [one, other] = await Promise.all([publish(vacancyId), publish(vacancyId)]);
  assert.deepEqual(sure(one), sure(other));
  assert.deepEqual(sure(await publish(vacancyId, later(60_000))), sure(one));
  assert.equal((await recordOf(vacancyId)).length, 2);
});

test('a vacancy that changed since the officer saw it takes no step, and is shown as it is now', async () => {
  const { vacancyId } = await create();
  const cheaper = { vacancyId, draft: { ...vacancyDraft, payPerDay: 400 }, version: 1 };
  sure(await changeVacancy(deps(), { ...officer, id: 'officer-2' }, cheaper));
  const alertsBefore = enqueued.length;
  const unseen = await publishVacancy(deps(), officer, { vacancyId, version: 1 });
  assert.ok(unseen instanceof Refusal);
  assert.equal(unseen.code, 'stale-version');
  const shown = unseen.details.current?.vacancy as Vacancy | undefined;
  assert.equal(shown?.payPerDay, 400);
  assert.equal(enqueued.length, alertsBefore);
  sure(await publishVacancy(deps(), officer, { vacancyId, version: 2 }));
  sure(await extend(vacancyId, '2027-10-07T14:00:00.000Z'));
  const later = { vacancyId, deadline: '2027-10-20T14:00:00.000Z', version: 3 };
  assert.equal(codeOf(await extendVacancy(deps(), officer, later)), 'stale-version');
  const closing = { vacancyId, reason: undefined, version: 3 };
  assert.equal(codeOf(await closeVacancy(deps(), officer, closing)), 'stale-version');
  assert.equal(codeOf(await closeVacancy(deps(), officer, { ...closing, version: 4 })), 'done');
});

test('a step that was taken already is answered again though the version went on', async () => {
  const { vacancyId } = await create();
  const send = () => publishVacancy(deps(), officer, { vacancyId, version: 1 });
  assert.deepEqual(sure(await send()), sure(await send()));
  assert.equal((await recordOf(vacancyId)).length, 2);
});

test('a draft whose deadline has passed is not published', async () => {
  const { vacancyId } = await create({ ...vacancyDraft, deadline: now.toISOString() });
  assert.equal(codeOf(await publish(vacancyId)), 'deadline-passed');
});

test('only a published vacancy is extended, to a later deadline that is still to come', async () => {
  const draft = await create();
  assert.equal(codeOf(await extend(draft.vacancyId, '2027-10-07T14:00:00.000Z')), 'vacancy-not-published');
  const { vacancyId, deadline } = await published();
  assert.equal(codeOf(await extend(vacancyId, '2027-09-29T14:00:00.000Z')), 'deadline-not-later');
  const extended = sure(await extend(vacancyId, '2027-10-07T14:00:00.000Z'));
  assert.deepEqual([extended.deadline, extended.version], ['2027-10-07T14:00:00.000Z', 3]);
  assert.deepEqual(sure(await extend(vacancyId, '2027-10-07T14:00:00.000Z')), extended);
  const lapsed = await published();
  const afterIt = new Date(Date.parse(deadline) + 86_400_000);
  assert.equal(codeOf(await extend(lapsed.vacancyId, deadline, afterIt)), 'deadline-not-later');
  assert.equal(codeOf(await extend(lapsed.vacancyId, '2027-10-30T14:00:00.000Z', afterIt)), 'done');
});

test('work begins after the deadline: a vacancy is neither written nor extended otherwise', async () => {
  const dates = (startDate: string, deadline: string) =>
    z.safeParse(draftSchema(), { ...vacancyDraft, startDate, deadline }).success;
  assert.ok(dates('2027-11-01', '2027-10-31T23:59:00+03:00'));
  assert.ok(!dates('2027-11-01', '2027-10-31T21:00:00Z'));
  assert.ok(!dates('2027-11-01', '2027-11-20T17:00:00+03:00'));
  const { vacancyId, startDate } = await published();
  assert.equal(codeOf(await extend(vacancyId, `${startDate}T05:00:00.000Z`)), 'invalid-request');
});

test('a closed vacancy stays readable, is closed once, and is not opened again', async () => {
  const { vacancyId } = await published();
  const closed = sure(await close(vacancyId));
  assert.deepEqual([closed.state, closed.closedAt], ['closed', later(requestSeconds * 1000).toISOString()]);
  assert.deepEqual(sure(await close(vacancyId)), closed);
  assert.deepEqual(sure(await readVacancy(deps(), vacancyId)), closed);
  assert.equal(codeOf(await publish(vacancyId)), 'vacancy-not-draft');
  assert.equal(codeOf(await extend(vacancyId, '2027-10-07T14:00:00.000Z')), 'vacancy-not-published');
  assert.equal(codeOf(await close((await create()).vacancyId)), 'vacancy-not-published');
});

test('every action is on record: who, what, when, before and after', async () => {
  const { vacancyId } = await published();
  sure(
    await extendVacancy(
      deps(later(1000)),
      { ...officer, id: 'officer-2' },
      { vacancyId, deadline: '2027-10-07T14:00:00.000Z' },
    ),
  );
  sure(await close(vacancyId));
  const { record } = sure(await readOfficerVacancy(deps(), officer, vacancyId));
  const extended = record.find(({ action }) => action === 'extended');
  assert.deepEqual(extended, {
    action: 'extended',
    at: later(1000).toISOString(),
    by: 'officer-2',
    byName: undefined,
    before: { deadline: '2027-09-30T14:00:00.000Z', version: 2 },
    after: { deadline: '2027-10-07T14:00:00.000Z', version: 3 },
  });
  assert.deepEqual(record.map(({ action }) => action).sort(), ['closed', 'created', 'extended', 'published']);
  assert.equal(record.find(({ action }) => action === 'closed')?.after?.reason, 'All positions are filled.');
});

test('an officer of a county writes within the county only, and reads what the whole country may apply for', async () => {
  const nairobi = { id: 'officer-3', counties: ['nairobi'] };
  const { county, ...countrywide } = vacancyDraft;
  const elsewhere = await create({ ...vacancyDraft, county: 'mombasa' });
  const everywhere = await create(countrywide);
  assert.equal(
    codeOf(await createVacancy(deps(), nairobi, { draft: countrywide, key: undefined })),
    'outside-reach',
  );
  assert.equal(
    codeOf(await publishVacancy(deps(), nairobi, { vacancyId: elsewhere.vacancyId })),
    'outside-reach',
  );
  assert.equal(
    codeOf(await publishVacancy(deps(), nairobi, { vacancyId: everywhere.vacancyId })),
    'outside-reach',
  );
  assert.equal(codeOf(await readOfficerVacancy(deps(), nairobi, elsewhere.vacancyId)), 'outside-reach');
  assert.equal(codeOf(await readOfficerVacancy(deps(), nairobi, everywhere.vacancyId)), 'done');
  const mine = sure(await createVacancy(deps(), nairobi, { draft: vacancyDraft, key: undefined }));
  const moved = {
    vacancyId: mine.vacancyId,
    draft: { ...vacancyDraft, county: 'mombasa' as const },
    version: 1,
  };
  assert.equal(codeOf(await changeVacancy(deps(), nairobi, moved)), 'outside-reach');
  assert.equal(codeOf(await publishVacancy(deps(), nairobi, { vacancyId: mine.vacancyId })), 'done');
});

test('reading takes one call, an officer’s action two', async () => {
  const { vacancyId } = await create();
  const calls = [
    await testTable.callsOf(() => createVacancy(deps(), officer, { draft: vacancyDraft, key: undefined })),
    await testTable.callsOf(() => publish(vacancyId)),
    await testTable.callsOf(() => readVacancy(deps(), vacancyId)),
    await testTable.callsOf(() => readOfficerVacancy(deps(), officer, vacancyId)),
  ];
  assert.deepEqual(calls, [
    ['TransactWriteItems'],
    ['GetItem', 'TransactWriteItems'],
    ['GetItem'],
    ['Query', 'Query'],
  ]);
});
