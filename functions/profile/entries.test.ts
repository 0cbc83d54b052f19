import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { workExperience as job, newProfessional, now, qualification } from '../../tests/table/samples.ts';
import { openTestTable } from '../../tests/table/test-table.ts';
import { Refusal } from '../http/refusal.ts';
import type { Table } from '../table/client.ts';
import { addEntry } from './add-entry.ts';
import { changeEntry } from './change-entry.ts';
import { qualifications, workExperience } from './entries.ts';
import { readMe } from './read-me.ts';
import { removeEntry } from './remove-entry.ts';

let table: Table;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ table, close } = await openTestTable());
});
afterAll(() => close());

const codeOf = (outcome: unknown) => (outcome instanceof Refusal ? outcome.code : 'done');
type Me = Awaited<ReturnType<typeof newProfessional>>;
const add = (me: Me, key?: string, institution = job.institution) =>
  addEntry({ table, now }, me, { list: workExperience, entry: { ...job, institution }, key });
const added = async (me: Me, key?: string) => {
  const entry = await add(me, key);
  assert.ok(!(entry instanceof Refusal));
  return entry;
};
const profileOf = async (me: Me) => {
  const answer = await readMe({ table, now }, me);
  assert.ok(!(answer instanceof Refusal));
  return answer.profile;
};

test('entries of both lists are in the profile', async () => {
  const me = await newProfessional(table);
  const entry = await added(me);
  const course = await addEntry({ table, now }, me, {
    list: qualifications,
    entry: qualification,
    key: undefined,
  });
  const { workExperience: jobs, qualifications: courses } = await profileOf(me);
  assert.deepEqual(jobs, [{ ...job, id: entry.id, version: 1 }]);
  assert.deepEqual(courses, [course]);
  assert.match(entry.id, /^[a-z0-9]{8,32}$/);
});

test('the same request sent twice, even at once, adds one entry and is answered the same', async () => {
  const me = await newProfessional(table);
  const [first, second] = await Promise.all([added(me, 'key-0001'), added(me, 'key-0001')]);
  assert.deepEqual(first, second);
  assert.deepEqual(await added(me, 'key-0001'), first);
  assert.equal((await profileOf(me)).workExperience.length, 1);
});

test('an idempotency key is not for another entry', async () => {
  const me = await newProfessional(table);
  await added(me, 'key-0001');
  assert.equal(codeOf(await add(me, 'key-0001', 'Another School')), 'idempotency-key-reused');
});

test('a list holds 20 entries', async () => {
  const me = await newProfessional(table);
  for (let index = 0; index < 20; index++) assert.equal(codeOf(await add(me)), 'done');
  assert.equal(codeOf(await add(me)), 'too-many-entries');
});

test('a list holds 20 entries also when many are sent at once', async () => {
  const me = await newProfessional(table);
  for (let index = 0; index < 17; index++) assert.equal(codeOf(await add(me)), 'done');
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => add(me)));
  assert.deepEqual(outcomes.map(codeOf).sort(), [
    ...['done', 'done', 'done'],
    ...['too-many-entries', 'too-many-entries', 'too-many-entries'],
  ]);
  assert.equal((await profileOf(me)).workExperience.length, 20);
});

test('a removed entry makes room, and what is still sent to it reaches no other', async () => {
  const me = await newProfessional(table);
  const entries = [];
  for (let index = 0; index < 20; index++) entries.push(await added(me));
  const [first] = entries;
  assert.ok(first);
  await removeEntry({ table }, me, { list: workExperience, id: first.id });
  const { id } = await added(me);
  const change = { list: workExperience, id: first.id, entry: { ...job, institution: 'Gone' }, version: 1 };
  assert.equal(codeOf(await changeEntry({ table, now }, me, change)), 'entry-not-found');
  await removeEntry({ table }, me, { list: workExperience, id: first.id });
  const left = (await profileOf(me)).workExperience;
  assert.deepEqual(left.find((entry) => entry.id === id)?.institution, job.institution);
  assert.equal(left.length, 20);
});

test('an entry is corrected by version: the second tab is told so, a retry is answered again', async () => {
  const me = await newProfessional(table);
  const { id } = await added(me);
  const change = (institution: string) =>
    changeEntry({ table, now }, me, { list: workExperience, id, entry: { ...job, institution }, version: 1 });
  const first = await change('First School');
  assert.deepEqual(first, { ...job, institution: 'First School', id, version: 2 });
  const stale = await change('Second School');
  assert.ok(stale instanceof Refusal);
  assert.deepEqual(stale.details.current, {
    version: 2,
    workExperience: { ...job, institution: 'First School' },
  });
  assert.deepEqual(await change('First School'), first);
});

test("another person's entry is not found, and not removed", async () => {
  const [me, other] = await Promise.all([newProfessional(table), newProfessional(table)]);
  const { id } = await added(other);
  const change = { list: workExperience, id, entry: job, version: 1 };
  assert.equal(codeOf(await changeEntry({ table, now }, me, change)), 'entry-not-found');
  await removeEntry({ table }, me, { list: workExperience, id });
  assert.equal((await profileOf(other)).workExperience.length, 1);
});

test('removing twice is no error', async () => {
  const me = await newProfessional(table);
  const { id } = await added(me);
  assert.equal(await removeEntry({ table }, me, { list: workExperience, id }), undefined);
  assert.equal(await removeEntry({ table }, me, { list: workExperience, id }), undefined);
  assert.equal((await profileOf(me)).workExperience.length, 0);
});

test('a session that was signed out reads, adds, changes and removes nothing', async () => {
  const me = await newProfessional(table);
  const { id } = await added(me);
  const gone = await newProfessional(table, { endedSessions: [{ id: 'session-1', until: 2_000_000_000 }] });
  assert.equal(codeOf(await readMe({ table, now }, gone)), 'not-signed-in');
  assert.equal(codeOf(await add(gone)), 'not-signed-in');
  const change = { list: workExperience, id, entry: job, version: 1 };
  assert.equal(codeOf(await changeEntry({ table, now }, gone, change)), 'not-signed-in');
  assert.equal(codeOf(await removeEntry({ table }, gone, { list: workExperience, id })), 'not-signed-in');
});
