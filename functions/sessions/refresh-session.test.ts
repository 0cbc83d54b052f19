import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { sessionLife } from '../../contract/session-life.ts';
import { type Held, openSessions, type Sessions } from '../../tests/identity/sessions.ts';
import { minutesOn, noon } from '../../tests/identity/signing-in.ts';
import { getSession } from '../identity/session-items.ts';
import { sessionIn } from './session-cookie.ts';

let all: Sessions;
beforeAll(async () => {
  all = await openSessions();
});
afterAll(() => all.identity.close());

const keyOf = ({ cookies }: Held) => sessionIn(all.identity.key, cookies);
const generationOf = (held: Held) => keyOf(held)?.generation;
const seconds = (count: number) => minutesOn(0, count);
const { refreshGraceSeconds: grace } = sessionLife;

/** Renewed, or the test fails. */
const renewed = (answer: Held | string): Held => {
  assert.ok(typeof answer === 'object', String(answer));
  return answer;
};

test('a cookie renews once: the next one is another, of the same session', async () => {
  const { signIn, refresh } = await all.someone();
  const first = await signIn();
  const second = renewed(await refresh(first, minutesOn(30)));
  const third = renewed(await refresh(second, minutesOn(60)));
  assert.deepEqual([first, second, third].map(generationOf), [1, 2, 3]);
  assert.equal(new Set([first, second, third].flatMap(({ cookies }) => cookies[0])).size, 3);
  assert.equal(third.caller.sessionId, first.caller.sessionId);
});

for (const kind of ['professional', 'staff'] as const)
  test(`a cookie that comes again after its grace ends the session for whoever holds it: ${kind}`, async () => {
    const { signIn, refresh } = await all.someone(kind);
    const stolen = await signIn();
    const mine = renewed(await refresh(stolen, minutesOn(30)));
    assert.equal(await refresh(stolen, minutesOn(30, grace + 1)), 'session-ended');
    assert.equal(await refresh(mine, minutesOn(31, 10)), 'session-ended');
    assert.deepEqual([await all.lives(stolen.caller), await all.lives(mine.caller)], [false, false]);
    assert.equal(await all.deps(noon).cognito.refresh(keyOf(mine)?.refreshToken ?? ''), 'ended');
  });

test('who renews with a stolen cookie first is found out when the person renews', async () => {
  const { signIn, refresh } = await all.someone();
  const mine = await signIn();
  const theirs = renewed(await refresh(mine, minutesOn(5)));
  const again = renewed(await refresh(theirs, minutesOn(20)));
  assert.equal(await refresh(mine, minutesOn(30)), 'session-ended');
  assert.equal(await refresh(again, minutesOn(40)), 'session-ended');
  assert.equal(await all.lives(again.caller), false);
});

test('another session of the same person goes on when one is replayed', async () => {
  const { signIn, refresh } = await all.someone();
  const [stolen, desk] = [await signIn(), await signIn()];
  await refresh(stolen, minutesOn(1));
  await refresh(stolen, minutesOn(9));
  assert.equal(await all.lives(desk.caller), true);
  renewed(await refresh(desk, minutesOn(10)));
});

test('an answer that was lost on the way is given again within the grace, and counts once', async () => {
  const { signIn, refresh, whose } = await all.someone();
  const held = await signIn();
  const answers = [];
  for (const at of [0, 21, grace]) answers.push(renewed(await refresh(held, seconds(at))));
  assert.deepEqual(answers.map(generationOf), [2, 2, 2]);
  const item = await getSession(all.table, { ...whose, sessionId: held.caller.sessionId });
  assert.deepEqual([item?.generation, item?.usedAt], [2, noon.toISOString()]);
  for (const one of answers.slice(0, 1)) renewed(await refresh(one, minutesOn(30)));
});

test('an old cookie is not let in by the grace of a newer one', async () => {
  const { signIn, refresh } = await all.someone();
  const stolen = await signIn();
  const second = renewed(await refresh(stolen, minutesOn(10)));
  const third = renewed(await refresh(second, minutesOn(20)));
  assert.equal(await refresh(stolen, minutesOn(20, 5)), 'session-ended');
  assert.equal(await refresh(third, minutesOn(20, 6)), 'session-ended');
});

test('a request that overtook others on its way gets what they got, while it is a moment old', async () => {
  const { signIn, refresh } = await all.someone();
  const first = await signIn();
  const second = renewed(await refresh(first, seconds(10)));
  const third = renewed(await refresh(second, seconds(20)));
  const late = renewed(await refresh(first, seconds(30)));
  assert.deepEqual([third, late].map(generationOf), [3, 3]);
  assert.equal(generationOf(renewed(await refresh(third, minutesOn(30)))), 4);
});

test('a session that is renewed for a week is no larger than one of a day', async () => {
  const { signIn, refresh, whose } = await all.someone();
  let held = await signIn();
  const size = async () =>
    Object.keys((await getSession(all.table, { ...whose, sessionId: held.caller.sessionId })) ?? {}).length;
  for (let times = 0; times < 8; times++) held = renewed(await refresh(held, minutesOn(30 * times)));
  const before = await size();
  for (let times = 8; times < 20; times++) held = renewed(await refresh(held, minutesOn(30 * times)));
  assert.equal(await size(), before);
});

test('tabs that ask at the same time all go on, whichever cookie the browser keeps', async () => {
  const { signIn, refresh } = await all.someone();
  const held = await signIn();
  const tabs = await Promise.all(Array.from({ length: 6 }, () => refresh(held, minutesOn(1))));
  assert.deepEqual(
    tabs.map((tab) => generationOf(renewed(tab))),
    tabs.map(() => 2),
  );
  for (const tab of tabs.slice(-1)) renewed(await refresh(renewed(tab), minutesOn(31)));
});

test('machines whose clocks differ by some seconds throw nobody out', async () => {
  const { signIn, refresh } = await all.someone();
  const held = await signIn(seconds(40));
  renewed(await refresh(held, seconds(45)));
  for (const clock of [38, 45, 52]) renewed(await refresh(held, seconds(clock)));
});

for (const [service, action] of [
  ['cognito-idp', 'AdminInitiateAuth'],
  ['dynamodb', 'UpdateItem'],
] as const)
  for (const kind of ['before', 'after'] as const)
    test(`when ${action} fails ${kind} its effect, the same cookie renews when it is sent again`, async () => {
      const { signIn, refresh } = await all.someone();
      const held = await signIn();
      all.identity.faults.plan({ service, action, kind, times: 9 });
      await refresh(held).catch(() => undefined);
      all.identity.faults.clear();
      assert.equal(generationOf(renewed(await refresh(held, seconds(40)))), 2);
    });

test('a page of another person gets nothing, and uses nothing up', async () => {
  const { signIn, refresh } = await all.someone();
  const held = await signIn();
  assert.equal(await refresh(held, noon, 'another'), 'another-person');
  assert.equal(generationOf(renewed(await refresh(held, noon, held.caller.id))), 2);
});

test('what the portal did not seal renews nothing', async () => {
  const { refresh, signIn } = await all.someone();
  const held = await signIn();
  const [cookie = ''] = held.cookies;
  for (const made of ['', '__Secure-refresh=', '__Secure-refresh=made-up', cookie.slice(0, -4), `x${cookie}`])
    assert.equal(await refresh({ ...held, cookies: [made] }), 'session-ended', made);
});
