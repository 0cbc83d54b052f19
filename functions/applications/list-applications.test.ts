import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type Listing, openOffice, sure } from '../../tests/table/office.ts';
import { later, newApplicant, newVacancy, officer, vacancyDraft } from '../../tests/table/samples.ts';
import { Refusal } from '../http/refusal.ts';
import { listApplications } from './list-applications.ts';
import { readApplication } from './read-application.ts';

const { apply, decide, deps, list, outcomes, testTable, vacancyWith, withdraw } = openOffice();

test('a list shows how many steps each history has, through decisions, withdrawals and applying again', async () => {
  const { vacancyId, ids } = await vacancyWith(1);
  const [id = ''] = ids;
  const shown = async () => (await list({ vacancyId })).applications.map(({ steps }) => steps);
  assert.deepEqual(await shown(), [1]);
  await withdraw(id, vacancyId, later(1000));
  assert.deepEqual(await shown(), [2]);
  await apply(id, vacancyId, later(2000));
  assert.deepEqual(await shown(), [3]);
  await decide(vacancyId, ids, 'shortlist');
  assert.deepEqual(await shown(), [4]);
});

test('applications are listed by county and status, and a decision moves them', async () => {
  const { vacancyId, ids } = await vacancyWith(3, ['nairobi', 'kiambu'] as never);
  const counties = async (query: Omit<Listing, 'vacancyId'>, reach?: string[]) =>
    (await list({ vacancyId, ...query }, reach)).applications.map(({ county }) => county);
  assert.deepEqual((await counties({})).sort(), ['kiambu', 'nairobi', 'nairobi']);
  assert.deepEqual(await counties({ county: 'kiambu' }), ['kiambu']);
  assert.deepEqual(await counties({}, ['kiambu', 'mombasa']), ['kiambu']);
  const outside = await listApplications(deps(), { counties: ['kiambu'] }, { vacancyId, county: 'nairobi' });
  assert.ok(outside instanceof Refusal);
  await decide(vacancyId, [ids[1] as string], 'shortlist');
  assert.deepEqual(await counties({ status: 'shortlisted' }), ['kiambu']);
  assert.deepEqual(await counties({ status: 'submitted', county: 'kiambu' }), []);
  assert.deepEqual(await counties({ status: 'submitted' }), ['nairobi', 'nairobi']);
});

test('those who wait for a decision come first, then the decided, then who withdrew', async () => {
  const { vacancyId, ids } = await vacancyWith(5, ['nairobi', 'kiambu'] as never);
  const [accepted = '', rejected = '', withdrawn = '', shortlisted = ''] = ids;
  await decide(vacancyId, [accepted], 'accept');
  await decide(vacancyId, [rejected], 'reject', { reason: 'Full.' });
  await decide(vacancyId, [shortlisted], 'shortlist');
  await withdraw(withdrawn, vacancyId);
  const statuses = async (query: Omit<Listing, 'vacancyId'> = {}) =>
    (await list({ vacancyId, ...query })).applications.map(({ status }) => status);
  assert.deepEqual((await statuses()).slice(0, 2).sort(), ['shortlisted', 'submitted']);
  assert.deepEqual((await statuses()).slice(2).sort(), ['accepted', 'rejected', 'withdrawn']);
  assert.equal((await statuses()).at(-1), 'withdrawn');
  assert.deepEqual(await statuses({ county: 'nairobi' }), ['submitted', 'accepted', 'withdrawn']);
});

test('an officer of a county sees and decides upon all who apply for a vacancy of the county', async () => {
  const eligibility = { ...vacancyDraft.eligibility, worksInCounty: false };
  const { vacancyId } = await newVacancy(testTable().table, { eligibility });
  const person = await newApplicant(testTable().table, { county: 'kiambu' });
  sure(await apply(person.id, vacancyId));
  const nairobi = { id: 'officer-3', counties: ['nairobi'] };
  const own = (query: Omit<Listing, 'vacancyId'> = {}) => list({ vacancyId, ...query }, nairobi.counties);
  assert.deepEqual(
    (await own()).applications.map(({ county }) => county),
    ['kiambu'],
  );
  assert.equal((await own({ county: 'kiambu' })).applications.length, 1);
  sure(await readApplication(deps(), nairobi, { vacancyId, professionalId: person.id }));
  assert.deepEqual(await outcomes(vacancyId, [person.id], 'shortlist', { by: nairobi as never }), [
    'done shortlisted',
  ]);
  const mombasa = await list({ vacancyId }, ['mombasa']);
  assert.deepEqual(mombasa.applications, []);
});

test('a vacancy that does not exist has no list', async () => {
  const outcome = await listApplications(deps(), officer, { vacancyId: 'nosuchvacancy' });
  assert.equal(outcome instanceof Refusal && outcome.code, 'vacancy-not-found');
});

test('pages of 50 hold each application once, over all counties', async () => {
  const { vacancyId, ids } = await vacancyWith(120, [
    'nairobi',
    'kiambu',
    'nairobi',
    'mombasa',
    'turkana',
  ] as never);
  const seen: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await list({ vacancyId, status: 'submitted', ...(cursor && { cursor }) });
    seen.push(...page.applications.map(({ professionalId }) => professionalId));
    ({ cursor } = page);
    pages++;
  } while (cursor);
  assert.deepEqual([pages, seen.length], [3, 120]);
  assert.deepEqual(new Set(seen), new Set(ids));
});

test('a cursor of another reach, or a made-up one, is refused', async () => {
  const { vacancyId } = await vacancyWith(1);
  const foreign = Buffer.from(JSON.stringify(['nairobi', 'submitted#'])).toString('base64url');
  for (const cursor of [foreign, 'AAAA']) {
    const outcome = await listApplications(deps(), { counties: ['kiambu'] }, { vacancyId, cursor });
    assert.ok(outcome instanceof Refusal);
    assert.deepEqual(outcome.fields, [{ field: 'cursor', code: 'invalid' }]);
  }
});
