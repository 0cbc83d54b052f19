import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { type Held, openSessions, type Sessions } from '../../tests/identity/sessions.ts';
import { noon } from '../../tests/identity/signing-in.ts';
import { type Ended, everySession, rememberEnded, sessionEnded } from '../identity/ended-sessions.ts';
import { sessionIn } from './session-cookie.ts';
import { signOut } from './sign-out.ts';

let all: Sessions;
beforeAll(async () => {
  all = await openSessions();
});
afterAll(() => all.identity.close());

const end = (cookies: readonly string[], person?: string) => signOut(all.deps(noon), { cookies, person });
const idOf = ({ caller }: Held) => caller.sessionId;
const revoked = async ({ cookies }: Held) => {
  const session = sessionIn(all.identity.key, cookies);
  return (await all.deps(noon).cognito.refresh(session?.refreshToken ?? '')) === 'ended';
};

for (const kind of ['professional', 'staff'] as const) {
  test(`signing out revokes the refresh token and ends the session at once: ${kind}`, async () => {
    const { signIn, refresh, ended } = await all.someone(kind);
    const held = await signIn();
    assert.equal(await all.lives(held.caller), true);
    await end(held.cookies);
    assert.equal(await revoked(held), true);
    assert.equal(await all.lives(held.caller), false);
    assert.equal(await refresh(held), 'session-ended');
    assert.deepEqual(await ended(), [idOf(held)]);
  });

  test(`the other sessions of the same person go on: ${kind}`, async () => {
    const { signIn, refresh, ended } = await all.someone(kind);
    const [phone, desk] = [await signIn(), await signIn()];
    await end(phone.cookies);
    assert.equal(await all.lives(desk.caller), true);
    assert.equal(typeof (await refresh(desk)), 'object');
    assert.deepEqual(await ended(), [idOf(phone)]);
  });
}

test('a cookie that was renewed meanwhile still signs out', async () => {
  const { signIn, refresh } = await all.someone();
  const held = await signIn();
  await refresh(held);
  await end(held.cookies);
  assert.equal(await all.lives(held.caller), false);
});

test('signing out without a session, with a made-up one, or twice, is no error', async () => {
  const { signIn, ended } = await all.someone();
  const held = await signIn();
  for (const cookies of [[], ['__Secure-refresh=made-up'], held.cookies, held.cookies]) await end(cookies);
  assert.deepEqual(await ended(), [idOf(held)]);
});

test('a page of another person ends nothing', async () => {
  const { signIn, ended } = await all.someone();
  const held = await signIn();
  assert.equal((await end(held.cookies, 'another'))?.code, 'another-person');
  assert.equal(await revoked(held), false);
  assert.deepEqual(await ended(), []);
});

test('no more ended sessions are remembered than may still have a living token, fifty at most', async () => {
  const { whose, ended } = await all.someone();
  const endMany = async (count: number, minutes: number) => {
    const now = new Date(noon.getTime() + minutes * 60_000);
    const until = Math.floor(now.getTime() / 1000) + 1800;
    const one = (_: unknown, index: number): Ended => ({ id: `${minutes}-${index}`, until });
    await rememberEnded(all.table, whose, Array.from({ length: count }, one), now);
  };
  await endMany(60, 0);
  assert.equal((await ended()).length, 50);
  await endMany(1, 31);
  assert.deepEqual(await ended(), ['31-0']);
});

test('a token is refused when its session ended, or when every session from before an instant did', () => {
  const token = { sessionId: 'mine', tokenExpires: 2_000 };
  const refused = (...endedSessions: Ended[]) => sessionEnded({ endedSessions }, token);
  assert.equal(refused(), false);
  assert.equal(refused({ id: 'another', until: 3_000 }), false);
  assert.equal(refused({ id: 'mine', until: 2_000 }), true);
  assert.equal(refused({ id: everySession, until: 2_000 }), false);
  assert.equal(refused({ id: everySession, until: 2_001 }), true);
});

for (const [service, action] of [
  ['cognito-idp', 'RevokeToken'],
  ['dynamodb', 'UpdateItem'],
  ['dynamodb', 'DeleteItem'],
] as const)
  for (const kind of ['before', 'after'] as const)
    test(`when ${action} fails ${kind} its effect, signing out again ends the session`, async () => {
      const { signIn } = await all.someone();
      const held = await signIn();
      all.identity.faults.plan({ service, action, kind, times: 9 });
      await end(held.cookies).catch(() => undefined);
      all.identity.faults.clear();
      await end(held.cookies);
      assert.equal(await revoked(held), true);
      assert.equal(await all.lives(held.caller), false);
    });
