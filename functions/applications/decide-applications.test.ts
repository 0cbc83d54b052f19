import assert from 'node:assert/strict';
import { test } from 'vitest';
import { openOffice, otherDesk, sure } from '../../tests/table/office.ts';
import { later, officer } from '../../tests/table/samples.ts';
import { Refusal } from '../http/refusal.ts';
import { readMe } from '../profile/read-me.ts';
import { readMyData } from '../profile/read-my-data.ts';
import { readOfficerVacancy } from '../vacancies/read-officer-vacancy.ts';
import { readApplication } from './read-application.ts';

const { apply, decide, deps, enqueued, list, opened, outcomes, testTable, vacancyWith, withdraw } =
  openOffice();

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

test('a decision has the name of its officer for officers, and for nobody else', async () => {
  const { vacancyId, ids } = await vacancyWith(1);
  const [id = ''] = ids;
  await decide(vacancyId, ids, 'accept', { by: { ...officer, name: 'Wanjiru Kamau' } });
  const by = { role: 'officer', id: 'officer-1', name: 'Wanjiru Kamau' };
  assert.deepEqual((await opened(vacancyId, id)).history.at(-1)?.by, by);
  const seen = { [id]: 1 };
  const { results } = sure(await decide(vacancyId, ids, 'reject', { reason: 'Full.', by: otherDesk, seen }));
  assert.deepEqual(results[0]?.by, by);
  const person = { id, sessionId: 'session-1', tokenExpires: 1_900_000_000 };
  const theirs = [await readMe(deps(), person), await readMyData(deps(), person)].map(sure);
  assert.match(JSON.stringify(theirs), /accepted/);
  assert.doesNotMatch(JSON.stringify(theirs), /Wanjiru/);
});

test('the steps of the road are allowed, the others refused with the reason', async () => {
  const { vacancyId, ids } = await vacancyWith(1);
  assert.deepEqual(await outcomes(vacancyId, ids, 'shortlist'), ['done shortlisted']);
  assert.deepEqual(await outcomes(vacancyId, ids, 'shortlist'), ['unchanged shortlisted']);
  assert.deepEqual(await outcomes(vacancyId, ids, 'accept'), ['done accepted']);
  assert.deepEqual(await outcomes(vacancyId, ids, 'shortlist'), ['application-decided']);
});

test('a person without an application, and one who withdrew, are refused; the others are decided', async () => {
  const { vacancyId, ids } = await vacancyWith(2);
  const [first = '', second = ''] = ids;
  await withdraw(first, vacancyId);
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
  enqueued.splice(0);
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
  await withdraw(id, vacancyId, later(1000));
  const send = () => outcomes(vacancyId, [id], 'accept', { key: 'key-0201' });
  assert.deepEqual(await send(), ['application-decided']);
  await apply(id, vacancyId, later(2000));
  assert.deepEqual(await send(), ['application-changed']);
  assert.equal((await opened(vacancyId, id)).status, 'submitted');
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

test('one county is one Query, one application one Get, fifty decisions one read', async () => {
  const { vacancyId, ids } = await vacancyWith(2);
  assert.deepEqual(
    await testTable().callsOf(() => list({ vacancyId, county: 'nairobi', status: 'submitted' })),
    ['GetItem', 'Query'],
  );
  assert.deepEqual(await testTable().callsOf(() => opened(vacancyId, ids[0] as string)), ['GetItem']);
  assert.deepEqual(await testTable().callsOf(() => decide(vacancyId, ids, 'accept')), [
    'BatchGetItem',
    'UpdateItem',
    'UpdateItem',
  ]);
});
