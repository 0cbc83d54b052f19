import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { type Closing, openClosing, password } from '../../tests/identity/closing.ts';
import { later, now } from '../../tests/table/samples.ts';
import { Refusal } from '../http/refusal.ts';
import { takeAttempt } from '../identity/sign-in-throttle.ts';
import { readMe } from '../profile/read-me.ts';
import { closeAccount } from './close-account.ts';

let all: Closing;
beforeAll(async () => {
  all = await openClosing();
});
afterAll(() => all.identity.close());

test('a wrong password closes nothing; ten on end are the last for a while, and sign-in is not touched', async () => {
  const one = await all.member();
  const before = all.enqueued.length;
  for (let time = 1; time <= 10; time++) {
    all.identity.clock.advance(33_000);
    const outcome = await closeAccount(all.depsAt(now), one.person, 'a wrong one');
    assert.ok(outcome instanceof Refusal);
    assert.equal(outcome.code, 'password-wrong');
    assert.deepEqual(outcome.fields, [{ field: 'password', code: 'password-wrong' }]);
  }
  assert.equal(((await all.close(one)) as Refusal).code, 'closing-locked');
  assert.equal(all.enqueued.length, before);
  all.identity.clock.advance(33_000);
  assert.equal(await takeAttempt(all.identity.table, { phone: one.phone, device: undefined, now }), true);
  assert.ok(!((await readMe(all.silent(), one.person)) instanceof Refusal));
});

test('closing is enqueued, then ends every session at once; asked again it is answered as before', async () => {
  const one = await all.member();
  const closed = { closedAt: now.toISOString() };
  assert.deepEqual(await all.close(one), closed);
  assert.deepEqual(all.enqueued.at(-1), { kind: 'closing', professionalId: one.person.id });
  assert.equal(((await readMe(all.silent(), one.person)) as Refusal).code, 'not-signed-in');
  assert.deepEqual(await closeAccount(all.depsAt(later(5000)), one.person, 'whatever'), closed);
});

test('an intent that fails closes nothing', async () => {
  const one = await all.member();
  const enqueue = () => Promise.reject(new Error('SQS'));
  await assert.rejects(closeAccount({ ...all.depsAt(now), enqueue }, one.person, password));
  assert.ok(!((await readMe(all.silent(), one.person)) instanceof Refusal));
});
