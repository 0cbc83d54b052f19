import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { CognitoSignIn } from './cognito-sign-in.ts';
import { seal } from './seal.ts';
import { sealedSignIn } from './sealed-sign-in.ts';

const [given, key] = ['what Cognito gave', 'a key of the tests'];
/** What reaches Cognito, in the order of the calls. */
const opened = (seen: string[] = [], withKey = key) => {
  const tokens = { accessToken: 'id', refreshToken: given, expiresIn: 1800 };
  const cognito: CognitoSignIn = {
    signIn: async (phone) => (phone === 'invited' ? { challenge: given } : tokens),
    replacePassword: async (challenge) => {
      seen.push(challenge);
      return tokens;
    },
    refresh: async () => tokens,
    revoke: async () => undefined,
  };
  return sealedSignIn(cognito, async () => withKey);
};
const sealedChallenge = async () =>
  ((await opened().signIn('invited', 'password')) as { challenge: string }).challenge;

test('a challenge never leaves as it is, and comes back to Cognito as it was', async () => {
  const [challenge, seen] = [await sealedChallenge(), [] as string[]];
  assert.ok(!Buffer.from(challenge, 'base64url').includes(given));
  await opened(seen).replacePassword(challenge, 'a new password');
  assert.deepEqual(seen, [given]);
});

test('no other challenge reaches Cognito: unsealed, cut, of another key, or what was sealed for a session', async () => {
  const [challenge, seen] = [await sealedChallenge(), [] as string[]];
  for (const text of [given, '', 'x', challenge.slice(0, -4), seal(key, 'session', given)])
    assert.equal(await opened(seen).replacePassword(text, 'a new password'), 'expired');
  assert.equal(await opened(seen, 'another key').replacePassword(challenge, 'a new password'), 'expired');
  assert.deepEqual(seen, []);
});
