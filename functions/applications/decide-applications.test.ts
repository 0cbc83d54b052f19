import assert from 'node:assert/strict';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import type { Decision } from '../../contract/application.ts';
import { later, newApplicant, newVacancy, now, officer, vacancyDraft } from '../../tests/table/samples.ts';
import { openTestTable, type TestTable } from '../../tests/table/test-table.ts';
import { Refusal } from '../http/refusal.ts';
import { readOfficerVacancy } from '../vacancies/read-officer-vacancy.ts';
import { applyForVacancy } from './apply-for-vacancy.ts';
import { decideApplications } from './decide-applications.ts';
import type { ApplicationUpdateIntent } from './intents.ts';
import { listApplications } from './list-applications.ts';
import { readApplication } from './read-application.ts';
import { withdrawApplication } from './withdraw-application.ts';

let testTable: TestTable;
let enqueued: ApplicationUpdateIntent[] = [];
const deps = (at = now) => ({
  table: testTable.table,
  now: at,
  enqueue: async (updates: readonly ApplicationUpdateIntent[]) => void enqueued.push(...updates),
});
beforeAll(async () => {
  testTable = await openTestTable();
});
beforeEach(() => {
  enqueued = [];
});
afterAll(() => testTable.close());

/** A table whose first reads wait for one another: as many requests stand at the same moment before they write. */
const meetingOf = (requests: number, table: TestTable['table']): TestTable['table'] => {
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  const send: typeof table.client.send = async (command: never) => {
    const answer = await table.client.send(command);
    if ((command as object) instanceof BatchGetCommand && come < requests) {
      come += 1;
      if (come === requests) open();
      await all;
    }
    return answer as never;
  };
  return { ...table, client: Object.assign(Object.create(table.client), { send }) };
};

const sure = <T>(outcome: T | Refusal): T => {
  assert.ok(!(outcome instanceof Refusal), outcome instanceof Refusal ? outcome.code : '');
  return outcome;
};
const vacancyWith = async (people: number, counties = ['nairobi' as const]) => {
  const { county, ...draft } = vacancyDraft;
  const { vacancyId } = await newVacancy(testTable.table, { ...draft, county: undefined });
  const ids: string[] = [];
  for (let index = 0; index < people; index++) {
    const person = await newApplicant(testTable.table, {
      county: counties[index % counties.length] ?? 'nairobi',
    });
    sure(await applyForVacancy(deps(later(index)), person, { vacancyId, answers: {}, key: undefined }));
    ids.push(person.id);
  }
  enqueued = [];
  return { vacancyId, ids };
};
type Extra = {
  reason?: string | undefined;
  key?: string | undefined;
  by?: typeof officer | undefined;
  at?: Date | undefined;
  seen?: Record<string, number> | undefined;
  table?: TestTable['table'] | undefined;
};
const decide = async (
  vacancyId: string,
  professionalIds: string[],
  decision: Decision,
  extra: Extra = {},
) => {
  const { reason, key, by = officer, at = later(60_000), seen, table = testTable.table } = extra;
  return decideApplications({ ...deps(at), table }, by, {
    vacancyId,
    professionalIds,
    decision,
    reason,
    key,
    seen,
    language: 'en',
  });
};
const asPerson = (id: string) => ({ id, sessionId: 'session-1', tokenExpires: 1_900_000_000 });
const otherDesk = { ...officer, id: 'officer-2' };
const outcomes = async (...decision: Parameters<typeof decide>) =>
  sure(await decide(...decision)).results.map(({ outcome, status, code }) => code ?? `${outcome} ${status}`);
const opened = async (vacancyId: string, professionalId: string) =>
  sure(await readApplication(deps(), officer, { vacancyId, professionalId }));

test('many are decided at once, with a result and an SMS for each, and it is on record', async () => {
  const { vacancyId, ids } = await vacancyWith(3);
  assert.deepEqual(await outcomes(vacancyId, ids, 'reject', { reason: 'All positions are filled.' }), [
    'done rejected',
    'done rejected',
    'done rejected',
  ]);
  assert.deepEqual(
    enqueued.map(({ professionalId, status }) => [professionalId, status]),
    ids.map((id) => [id, 'rejected']),
  );
  assert.deepEqual((await opened(vacancyId, ids[0] as string)).history.at(-1), {
    status: 'rejected',
    at: later(60_000).toISOString(),
    reason: 'All positions are filled.',
    before: 'submitted',
    by: { role: 'officer', id: 'officer-1' },
  });
});

test('the steps of the road are allowed, the others refused with the reason', async () => {
  const { vacancyId, ids } = await vacancyWith(1);
  assert.deepEqual(await outcomes(vacancyId, ids, 'shortlist'), ['done shortlisted']);
  assert.deepEqual(await outcomes(vacancyId, ids, 'shortlist'), ['unchanged shortlisted']);
  assert.deepEqual(await outcomes(vacancyId, ids, 'accept'), ['done accepted']);
  assert.deepEqual(await outcomes(vacancyId, ids, 'shortlist'), ['application-decided']);
  const [result] = sure(await decide(vacancyId, ids, 'shortlist')).results;
  assert.match(result?.message ?? '', /already been decided/);
});

test('a person without an application, and one who withdrew, are refused; the others are decided', async () => {
  const { vacancyId, ids } = await vacancyWith(2);
  const [first = '', second = ''] = ids;
  await withdrawApplication(deps(), asPerson(first), vacancyId);
  const nobody = '00000000-0000-4000-8000-000000000000';
  assert.deepEqual(await outcomes(vacancyId, [first, nobody, second, second], 'accept'), [
    'application-decided',
    'application-not-found',
    'done accepted',
  ]);
});

test('the same request sent twice, even at once, has one effect and one answer', async () => {
  const { vacancyId, ids } = await vacancyWith(2);
  const send = () => decide(vacancyId, ids, 'accept', { key: 'key-0001' });
  const [one, other] = await Promise.all([send(), send()]);
  assert.deepEqual(sure(one), sure(other));
  assert.deepEqual(sure(await send()), sure(one));
  assert.equal((await opened(vacancyId, ids[0] as string)).history.length, 2);
  const another = await decide(vacancyId, ids, 'reject', { reason: 'Full.', key: 'key-0001' });
  assert.ok(another instanceof Refusal);
  assert.equal(another.code, 'idempotency-key-reused');
});

test('an idempotency key is not for other people, another reason or another sight of them', async () => {
  const { vacancyId, ids } = await vacancyWith(3);
  const [first = '', second = '', third = ''] = ids;
  const key = 'key-0101';
  assert.deepEqual(await outcomes(vacancyId, [first], 'accept', { key }), ['done accepted']);
  enqueued = [];
  for (const [people, decision, extra] of [
    [[second], 'accept', {}],
    [[first, second], 'accept', {}],
    [[third], 'reject', { reason: 'Full.' }],
    [[first], 'accept', { reason: 'A good one.' }],
    [[first], 'accept', { seen: { [first]: 2 } }],
  ] as const) {
    const refused = await decide(vacancyId, [...people], decision, { key, ...extra });
    assert.equal(refused instanceof Refusal && refused.code, 'idempotency-key-reused');
  }
  assert.deepEqual(enqueued, []);
  assert.deepEqual(await outcomes(vacancyId, [second], 'accept', { key, by: otherDesk }), ['done accepted']);
  assert.deepEqual(await outcomes(vacancyId, [first], 'accept', { key }), ['done accepted']);
});

test('a request that is sent again decides upon nothing that came after it', async () => {
  const { vacancyId, ids } = await vacancyWith(1);
  const [id = ''] = ids;
  await withdrawApplication(deps(later(1000)), asPerson(id), vacancyId);
  const send = () => outcomes(vacancyId, [id], 'accept', { key: 'key-0201' });
  assert.deepEqual(await send(), ['application-decided']);
  await applyForVacancy(deps(later(2000)), asPerson(id), { vacancyId, answers: {}, key: undefined });
  assert.deepEqual(await send(), ['application-changed']);
  assert.equal((await opened(vacancyId, id)).status, 'submitted');
});

test('what another desk decided since it was seen is answered as changed, with what it is now, and stays', async () => {
  const { vacancyId, ids } = await vacancyWith(3);
  const seen = Object.fromEntries(ids.map((id) => [id, 1]));
  assert.deepEqual(
    await outcomes(vacancyId, ids, 'accept', { seen }),
    ids.map(() => 'done accepted'),
  );
  enqueued = [];
  const late = { reason: 'Full.', by: otherDesk, at: later(61_000), key: 'key-0002', seen };
  const { results } = sure(await decide(vacancyId, ids, 'reject', late));
  for (const [index, result] of results.entries()) {
    assert.match(result.message ?? '', /changed since you saw it/);
    assert.deepEqual(result, {
      professionalId: ids[index],
      outcome: 'changed',
      status: 'accepted',
      steps: 2,
      at: later(60_000).toISOString(),
      by: { role: 'officer', id: 'officer-1' },
      code: 'application-changed',
      message: result.message,
    });
  }
  assert.deepEqual(enqueued, []);
  assert.equal((await opened(vacancyId, ids[0] as string)).status, 'accepted');
  assert.deepEqual(sure(await decide(vacancyId, ids, 'reject', late)).results, results);
  const anew = { ...late, key: 'key-0003', seen: Object.fromEntries(ids.map((id) => [id, 2])) };
  assert.deepEqual(
    await outcomes(vacancyId, ids, 'reject', anew),
    ids.map(() => 'done rejected'),
  );
});

test('the same decision by two desks is one: the second hears that it was taken already', async () => {
  const { vacancyId, ids } = await vacancyWith(1);
  const [id = ''] = ids;
  const seen = { [id]: 1 };
  await decide(vacancyId, ids, 'accept', { seen });
  const { results } = sure(await decide(vacancyId, ids, 'accept', { seen, by: otherDesk }));
  assert.deepEqual(
    results.map(({ outcome, status, by }) => [outcome, status, by?.id]),
    [['changed', 'accepted', 'officer-1']],
  );
  assert.equal((await opened(vacancyId, id)).history.length, 2);
});

test('who withdrew and applied again with other answers is not decided by what was seen before', async () => {
  const { vacancyId, ids } = await vacancyWith(2);
  const [again = '', other = ''] = ids;
  const seen = Object.fromEntries(ids.map((id) => [id, 1]));
  await withdrawApplication(deps(later(20_000)), asPerson(again), vacancyId);
  sure(
    await applyForVacancy(deps(later(30_000)), asPerson(again), { vacancyId, answers: {}, key: undefined }),
  );
  enqueued = [];
  assert.deepEqual(
    sure(await decide(vacancyId, ids, 'accept', { seen })).results.map(({ outcome, status, steps }) => [
      outcome,
      status,
      steps,
    ]),
    [
      ['changed', 'submitted', 3],
      ['done', 'accepted', 2],
    ],
  );
  assert.deepEqual(
    enqueued.map(({ professionalId }) => professionalId),
    [other],
  );
  assert.deepEqual(await outcomes(vacancyId, [again], 'accept', { seen: { [again]: 3 } }), ['done accepted']);
});

test('a list shows how many steps each history has, through decisions, withdrawals and applying again', async () => {
  const { vacancyId, ids } = await vacancyWith(1);
  const [id = ''] = ids;
  const shown = async () => (await list({ vacancyId })).applications.map(({ steps }) => steps);
  assert.deepEqual(await shown(), [1]);
  await withdrawApplication(deps(later(1000)), asPerson(id), vacancyId);
  assert.deepEqual(await shown(), [2]);
  await applyForVacancy(deps(later(2000)), asPerson(id), { vacancyId, answers: {}, key: undefined });
  assert.deepEqual(await shown(), [3]);
  await decide(vacancyId, ids, 'shortlist');
  assert.deepEqual(await shown(), [4]);
});

for (const seeing of ['by what they saw', 'by what their request finds'])
  test(`of two officers who decide at once, ${seeing}, one decides and one is told`, async () => {
    const { vacancyId, ids } = await vacancyWith(1);
    const [id = ''] = ids;
    const seen = seeing === 'by what they saw' ? { [id]: 1 } : undefined;
    const table = meetingOf(2, testTable.table);
    const answers = await Promise.all([
      decide(vacancyId, ids, 'accept', { seen, table }),
      decide(vacancyId, ids, 'reject', { seen, table, reason: 'Full.', by: otherDesk, at: later(60_001) }),
    ]);
    const told = answers.map((answer) => sure(answer).results[0]?.outcome);
    assert.deepEqual(told.sort(), ['changed', 'done']);
    const { history, status } = await opened(vacancyId, id);
    assert.equal(history.length, 2);
    assert.equal(history.at(-1)?.status, status);
  });

test('an officer of a county decides upon and opens its people only', async () => {
  const { vacancyId, ids } = await vacancyWith(2, ['nairobi', 'kiambu'] as never);
  const nairobi = { id: 'officer-3', counties: ['nairobi'] };
  assert.deepEqual(await outcomes(vacancyId, ids, 'accept', { by: nairobi }), [
    'done accepted',
    'outside-reach',
  ]);
  const foreign = await readApplication(deps(), nairobi, { vacancyId, professionalId: ids[1] as string });
  assert.ok(foreign instanceof Refusal);
  assert.equal(foreign.code, 'outside-reach');
});

type Listing = Parameters<typeof listApplications>[2];
const list = async (query: Listing, counties?: string[]) =>
  sure(await listApplications(deps(), { counties }, query));

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
  await withdrawApplication(deps(), asPerson(withdrawn), vacancyId);
  const statuses = async (query: Omit<Listing, 'vacancyId'> = {}) =>
    (await list({ vacancyId, ...query })).applications.map(({ status }) => status);
  assert.deepEqual((await statuses()).slice(0, 2).sort(), ['shortlisted', 'submitted']);
  assert.deepEqual((await statuses()).slice(2).sort(), ['accepted', 'rejected', 'withdrawn']);
  assert.equal((await statuses()).at(-1), 'withdrawn');
  assert.deepEqual(await statuses({ county: 'nairobi' }), ['submitted', 'accepted', 'withdrawn']);
});

test('an officer of a county sees and decides upon all who apply for a vacancy of the county', async () => {
  const eligibility = { ...vacancyDraft.eligibility, worksInCounty: false };
  const { vacancyId } = await newVacancy(testTable.table, { eligibility });
  const person = await newApplicant(testTable.table, { county: 'kiambu' });
  sure(await applyForVacancy(deps(), person, { vacancyId, answers: {}, key: undefined }));
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

test('the vacancy says how many are accepted, and what the officer may do', async () => {
  const { vacancyId, ids } = await vacancyWith(3, ['nairobi', 'kiambu'] as never);
  await decide(vacancyId, ids.slice(0, 2), 'accept');
  const shown = async (counties?: string[]) =>
    sure(await readOfficerVacancy(deps(), { counties }, vacancyId));
  const all = await shown();
  assert.deepEqual([all.accepted, all.own, all.applicantCounties.length], [2, true, 47]);
  const kiambu = await shown(['kiambu']);
  assert.deepEqual([kiambu.accepted, kiambu.own, kiambu.applicantCounties], [2, false, ['kiambu']]);
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

test('one county is one Query, one application one Get, fifty decisions one read', async () => {
  const { vacancyId, ids } = await vacancyWith(2);
  assert.deepEqual(
    await testTable.callsOf(() => list({ vacancyId, county: 'nairobi', status: 'submitted' })),
    ['GetItem', 'Query'],
  );
  assert.deepEqual(await testTable.callsOf(() => opened(vacancyId, ids[0] as string)), ['GetItem']);
  assert.deepEqual(await testTable.callsOf(() => decide(vacancyId, ids, 'accept')), [
    'BatchGetItem',
    'UpdateItem',
    'UpdateItem',
  ]);
});
