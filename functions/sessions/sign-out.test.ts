import assert from 'node:assert/strict';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import type { Caller, PersonKind } from '../http/caller.ts';
import { openCognitoSignIn, type Tokens } from '../identity/cognito-sign-in.ts';
import {
  type Ended,
  everySession,
  placeOf,
  rememberEnded,
  sessionEnded,
} from '../identity/ended-sessions.ts';
import { openSessionLives } from '../identity/session-lives.ts';
import type { ProfileItem } from '../table/items.ts';
import { keys } from '../table/keys.ts';
import { claimsOf } from './session.ts';
import { signOut } from './sign-out.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

let phones = 0;
const password = 'three words together';

/** Someone with an account: a professional with a profile, or an officer. */
const member = async (kind: PersonKind = 'professional') => {
  const phone = `2547140${String(++phones).padStart(5, '0')}`;
  const id = await identity.makeUser(phone, password);
  const Item = { ...keys.profile(id), professionalId: id, phone, version: 1 };
  if (kind === 'professional')
    await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  else await identity.join(phone, 'officer');
  const signIn = async () =>
    (await openCognitoSignIn().signIn(phone, password)) as Tokens & { refreshToken: string };
  const ended = async () => {
    const key = { TableName: identity.table.name, Key: placeOf({ kind, id }) };
    const { Item: found } = await identity.table.client.send(new GetCommand(key));
    return (found as ProfileItem | undefined)?.endedSessions?.map(({ id: session }) => session);
  };
  return { id, signIn, ended };
};

const end = (refreshToken: string | undefined, now = new Date(identity.clock.now())) =>
  signOut({ table: identity.table, cognito: openCognitoSignIn(), now }, { refreshToken });
const sessionOf = ({ accessToken }: Tokens) => claimsOf(accessToken).origin_jti;

test('signing out revokes the refresh token and remembers the session until its last token ends', async () => {
  const { signIn, ended } = await member();
  const tokens = await signIn();
  await end(tokens.refreshToken);
  assert.equal(await openCognitoSignIn().refresh(tokens.refreshToken), 'ended');
  assert.deepEqual(await ended(), [sessionOf(tokens)]);
});

test('the other sessions of the same person go on', async () => {
  const { signIn, ended } = await member();
  const [phone, desk] = [await signIn(), await signIn()];
  await end(phone.refreshToken);
  assert.notEqual(await openCognitoSignIn().refresh(desk.refreshToken), 'ended');
  assert.deepEqual(await ended(), [sessionOf(phone)]);
});

test('signing out without a session, with a made-up one, or twice, is no error', async () => {
  const { signIn, ended } = await member();
  const tokens = await signIn();
  await end(undefined);
  await end('made up');
  await end(tokens.refreshToken);
  await end(tokens.refreshToken);
  assert.deepEqual(await ended(), [sessionOf(tokens)]);
});

test('a page of another person ends nothing', async () => {
  const { signIn, ended } = await member();
  const { refreshToken } = await signIn();
  const now = new Date(identity.clock.now());
  const refused = await signOut(
    { table: identity.table, cognito: openCognitoSignIn(), now },
    { refreshToken, person: 'another' },
  );
  assert.equal(refused?.code, 'another-person');
  assert.notEqual(await openCognitoSignIn().refresh(refreshToken), 'ended');
  assert.equal(await ended(), undefined);
});

test('a session of staff ends as well, is remembered apart, and no other of theirs', async () => {
  const { id, signIn, ended } = await member('staff');
  const [here, there] = [await signIn(), await signIn()];
  const lives = openSessionLives(identity.table);
  const caller = ({ accessToken }: Tokens): Caller => {
    const { origin_jti, exp } = claimsOf(accessToken);
    return { id, roles: ['officer'], counties: undefined, sessionId: origin_jti, tokenExpires: exp };
  };
  assert.equal(await lives(caller(here)), true);
  await end(here.refreshToken);
  assert.deepEqual(await ended(), [sessionOf(here)]);
  assert.deepEqual([await lives(caller(here)), await lives(caller(there))], [false, true]);
});

test('no more ended sessions are remembered than may still have a living token, fifty at most', async () => {
  const { id, signIn, ended } = await member();
  const end20 = async () => {
    const now = new Date(identity.clock.now());
    const until = Math.floor(now.getTime() / 1000) + 1800;
    for (let time = 0; time < 20; time++)
      await rememberEnded(identity.table, { kind: 'professional', id }, [{ id: `${time}`, until }], now);
  };
  await end20();
  await end20();
  await end20();
  assert.equal((await ended())?.length, 50);
  identity.clock.advance(31 * 60_000);
  const last = await signIn();
  await end(last.refreshToken);
  assert.deepEqual(await ended(), [sessionOf(last)]);
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
  ['cognito-idp', 'InitiateAuth'],
  ['dynamodb', 'UpdateItem'],
  ['cognito-idp', 'RevokeToken'],
] as const)
  for (const kind of ['before', 'after'] as const)
    test(`when ${action} fails ${kind} its effect, signing out again ends the session`, async () => {
      const { signIn, ended } = await member();
      const tokens = await signIn();
      identity.faults.plan({ service, action, kind, times: 3 });
      await end(tokens.refreshToken).catch(() => undefined);
      identity.faults.clear();
      await end(tokens.refreshToken);
      assert.equal(await openCognitoSignIn().refresh(tokens.refreshToken), 'ended');
      assert.ok((await ended())?.includes(sessionOf(tokens)));
    });
