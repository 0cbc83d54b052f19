import assert from 'node:assert/strict';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, test } from 'vitest';
import { openTestIdentity, type TestIdentity } from '../../tests/identity/test-identity.ts';
import { openCognitoSignIn, type Tokens } from '../identity/cognito-sign-in.ts';
import { type Ended, everySession, sessionEnded } from '../identity/ended-sessions.ts';
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

/** Someone with an account, with a profile or (as staff) without one. */
const member = async (withProfile = true) => {
  const phone = `2547140${String(++phones).padStart(5, '0')}`;
  const id = await identity.makeUser(phone, password);
  const Item = { ...keys.profile(id), professionalId: id, phone, version: 1 };
  if (withProfile) await identity.table.client.send(new PutCommand({ TableName: identity.table.name, Item }));
  const signIn = async () =>
    (await openCognitoSignIn().signIn(phone, password)) as Tokens & { refreshToken: string };
  const ended = async () => {
    const key = { TableName: identity.table.name, Key: keys.profile(id) };
    const { Item: found } = await identity.table.client.send(new GetCommand(key));
    return (found as ProfileItem | undefined)?.endedSessions?.map(({ id: session }) => session);
  };
  return { signIn, ended };
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

test('staff, who have no profile, sign out too and get none by it', async () => {
  const { signIn, ended } = await member(false);
  const tokens = await signIn();
  await end(tokens.refreshToken);
  assert.equal(await openCognitoSignIn().refresh(tokens.refreshToken), 'ended');
  assert.equal(await ended(), undefined);
});

test('a profile remembers no more ended sessions than may still have a living token, twenty at most', async () => {
  const { signIn, ended } = await member();
  for (let time = 0; time < 20; time++) await end((await signIn()).refreshToken);
  assert.equal((await ended())?.length, 20);
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
