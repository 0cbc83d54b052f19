import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { afterThat, type Closing, late, openClosing } from '../../tests/identity/closing.ts';
import { openFindUser } from '../identity/users.ts';
import type { ApplicationItem } from '../table/items.ts';

let all: Closing;
beforeAll(async () => {
  all = await openClosing();
});
afterAll(() => all.identity.close());

const calls = [
  ['dynamodb', 'Query', 2],
  ['dynamodb', 'PutItem', 2],
  ['dynamodb', 'DeleteItem', 5],
  ['dynamodb', 'TransactWriteItems', 1],
  ['dynamodb', 'UpdateItem', 2],
  ['cognito-idp', 'AdminDeleteUser', 1],
  ['sns', 'Publish', 1],
] as const;
for (const [service, action, times] of calls)
  for (const kind of ['before', 'after'] as const)
    for (let skipped = 0; skipped < times; skipped++)
      test(`${action} ${skipped + 1} fails ${kind} its effect: the next try finishes, and every SMS says the same`, async () => {
        const one = await all.member();
        await all.applies(one);
        const vacancyId = await all.applies(one, 'shortlist');
        await all.close(one);
        for (let time = 0; time < skipped; time++)
          all.identity.faults.plan({ service, action, kind: 'late', lateMs: 0 });
        all.identity.faults.plan({ service, action, kind, times: 4 });
        await all.erase(one, late).catch(() => undefined);
        all.identity.faults.clear();
        await all.erase(one, afterThat);
        const left = (await all.partitionOf(one.person)) as ApplicationItem[];
        assert.deepEqual(
          left.map((item) => [item.vacancyId, item.history.map(({ status }) => status)]),
          [[vacancyId, ['submitted', 'shortlisted', 'withdrawn']]],
        );
        const goodbyes = (await all.textsTo(one.phone)).filter((text) => /closed/.test(text));
        assert.equal(new Set(goodbyes).size, 1);
        if (action === 'TransactWriteItems') assert.equal(goodbyes.length, 1);
        assert.equal(await openFindUser()(one.phone), undefined);
      });
