import assert from 'node:assert/strict';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { test } from 'vitest';
import { openOffice, otherDesk, sure } from '../../tests/table/office.ts';
import { later } from '../../tests/table/samples.ts';
import type { TestTable } from '../../tests/table/test-table.ts';

const { apply, decide, enqueued, opened, outcomes, testTable, vacancyWith, withdraw } = openOffice();

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

test('what another desk decided since it was seen is answered as changed, with what it is now, and stays', async () => {
  const { vacancyId, ids } = await vacancyWith(3);
  const seen = Object.fromEntries(ids.map((id) => [id, 1]));
  assert.deepEqual(
    await outcomes(vacancyId, ids, 'accept', { seen }),
    ids.map(() => 'done accepted'),
  );
  enqueued.splice(0);
  const late = { reason: 'Full.', by: otherDesk, at: later(61_000), key: 'key-0002', seen };
  const { results } = sure(await decide(vacancyId, ids, 'reject', late));
  for (const [index, result] of results.entries()) {
    assert.deepEqual(result, {
      professionalId: ids[index],
      outcome: 'changed',
      status: 'accepted',
      steps: 2,
      at: later(60_000).toISOString(),
      by: { role: 'officer', id: 'officer-1' },
      code: 'application-changed',
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
  await withdraw(again, vacancyId, later(20_000));
  sure(await apply(again, vacancyId, later(30_000)));
  enqueued.splice(0);
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

for (const seeing of ['by what they saw', 'by what their request finds'])
  test(`of two officers who decide at once, ${seeing}, one decides and one is told`, async () => {
    const { vacancyId, ids } = await vacancyWith(1);
    const [id = ''] = ids;
    const seen = seeing === 'by what they saw' ? { [id]: 1 } : undefined;
    const table = meetingOf(2, testTable().table);
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
