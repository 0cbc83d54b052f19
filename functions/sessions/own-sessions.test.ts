import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { openSessions, type Sessions } from '../../tests/identity/sessions.ts';
import { minutesOn } from '../../tests/identity/signing-in.ts';
import { endOtherSessions, endSession, listSessions } from './own-sessions.ts';

let all: Sessions;
beforeAll(async () => {
  all = await openSessions();
});
afterAll(() => all.identity.close());

const at = (minutes: number) => ({ table: all.table, now: minutesOn(minutes) });

for (const kind of ['professional', 'staff'] as const) {
  test(`${kind}: sessions are listed with this one first, then by their last use, and nobody else's`, async () => {
    const [one, other] = [await all.someone(kind), await all.someone(kind)];
    const [old, used, here] = [
      await one.signIn(minutesOn(0)),
      await one.signIn(minutesOn(1)),
      await one.signIn(minutesOn(2)),
    ];
    await other.signIn();
    await one.refresh(used, minutesOn(40));
    const { sessions } = await listSessions(at(41), here.caller);
    assert.deepEqual(
      sessions.map(({ sessionId, since, usedAt, current }) => [sessionId, since, usedAt, current]),
      [
        [here.caller.sessionId, minutesOn(2).toISOString(), minutesOn(2).toISOString(), true],
        [used.caller.sessionId, minutesOn(1).toISOString(), minutesOn(40).toISOString(), false],
        [old.caller.sessionId, minutesOn(0).toISOString(), minutesOn(0).toISOString(), false],
      ],
    );
  });

  test(`${kind}: one that is ended is out at once, renews nothing and is listed no more`, async () => {
    const { signIn, refresh } = await all.someone(kind);
    const [lost, here] = [await signIn(), await signIn()];
    await endSession(at(1), here.caller, lost.caller.sessionId);
    await endSession(at(1), here.caller, lost.caller.sessionId);
    assert.deepEqual([await all.lives(lost.caller), await all.lives(here.caller)], [false, true]);
    assert.equal(await refresh(lost, minutesOn(1)), 'session-ended');
    assert.equal((await listSessions(at(1), here.caller)).sessions.length, 1);
  });

  test(`${kind}: all others end at once, and this one goes on`, async () => {
    const { signIn, refresh } = await all.someone(kind);
    const [here, ...others] = [await signIn(), await signIn(), await signIn()];
    assert.ok(here);
    await endOtherSessions(at(1), here.caller);
    for (const other of others) {
      assert.equal(await all.lives(other.caller), false);
      assert.equal(await refresh(other, minutesOn(1)), 'session-ended');
    }
    assert.equal(await all.lives(here.caller), true);
    assert.equal(typeof (await refresh(here, minutesOn(1))), 'object');
  });
}

test('nobody ends the session of somebody else by its id', async () => {
  const [one, other] = [await all.someone(), await all.someone()];
  const [mine, theirs] = [await one.signIn(), await other.signIn()];
  await endSession(at(1), mine.caller, theirs.caller.sessionId);
  assert.equal(await all.lives(theirs.caller), true);
  assert.deepEqual(await one.ended(), []);
});

test('a session that is over by itself is not listed while the table still has it', async () => {
  const { signIn } = await all.someone();
  await signIn(minutesOn(0));
  const later = 7 * 24 * 60;
  const here = await signIn(minutesOn(later - 1));
  assert.equal((await listSessions(at(later - 1), here.caller)).sessions.length, 2);
  assert.equal((await listSessions(at(later), here.caller)).sessions.length, 1);
});

for (const action of ['UpdateItem', 'DeleteItem'] as const)
  for (const kind of ['before', 'after'] as const)
    test(`when ${action} fails ${kind} its effect, ending the session again finishes it`, async () => {
      const { signIn, refresh } = await all.someone();
      const [lost, here] = [await signIn(), await signIn()];
      all.identity.faults.plan({ service: 'dynamodb', action, kind, times: 9 });
      await endSession(at(1), here.caller, lost.caller.sessionId).catch(() => undefined);
      all.identity.faults.clear();
      await endSession(at(1), here.caller, lost.caller.sessionId);
      assert.equal(await all.lives(lost.caller), false);
      assert.equal(await refresh(lost, minutesOn(1)), 'session-ended');
    });
