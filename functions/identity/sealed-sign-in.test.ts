import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { CognitoSignIn, Tokens } from './cognito-sign-in.ts';
import { sealedSignIn } from './sealed-sign-in.ts';

const given = 'what Cognito gave';
/** What reaches Cognito, in the order of the calls. */
const cognitoWith = (seen: string[]): CognitoSignIn => {
  const tokens = { accessToken: 'id', refreshToken: given, expiresIn: 1800 };
  return {
    signIn: async (phone) => (phone === 'invited' ? { challenge: given } : tokens),
    replacePassword: async (challenge) => {
      seen.push(challenge);
      return tokens;
    },
    refresh: async (refreshToken) => {
      seen.push(refreshToken);
      return { ...tokens, refreshToken: undefined };
    },
    revoke: async (refreshToken) => void seen.push(refreshToken),
  };
};
const opened = (seen: string[] = [], key = 'a key of the tests') =>
  sealedSignIn(cognitoWith(seen), async () => key);

const sealedToken = async () => ((await opened().signIn('member', 'password')) as Tokens).refreshToken ?? '';
const sealedChallenge = async () =>
  ((await opened().signIn('invited', 'password')) as { challenge: string }).challenge;

test('what Cognito gave never leaves as it is, and comes back to it as it was', async () => {
  const [token, challenge, seen] = [await sealedToken(), await sealedChallenge(), [] as string[]];
  for (const sealed of [token, challenge]) {
    assert.match(sealed, /^[\w-]+$/);
    assert.ok(!Buffer.from(sealed, 'base64url').includes(given));
  }
  await opened(seen).refresh(token);
  await opened(seen).revoke(token);
  const replaced = (await opened(seen).replacePassword(challenge, 'a new password')) as Tokens;
  assert.deepEqual(seen, [given, given, given]);
  assert.notEqual(replaced.refreshToken, given);
  await opened(seen).refresh(replaced.refreshToken ?? '');
  assert.equal(seen.at(-1), given);
});

test('the same token is sealed differently each time, and none where Cognito gave none', async () => {
  assert.notEqual(await sealedToken(), await sealedToken());
  const refreshed = (await opened().refresh(await sealedToken())) as Tokens;
  assert.equal(refreshed.refreshToken, undefined);
});

const flipped = (sealed: string, at: number): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64url');
};

test('nothing else reaches Cognito: unsealed, changed, cut, of another key, or for another purpose', async () => {
  const [token, challenge, seen] = [await sealedToken(), await sealedChallenge(), [] as string[]];
  const bad = (sealed: string) => [
    given,
    '',
    'x',
    flipped(sealed, 0),
    flipped(sealed, 12),
    flipped(sealed, 30),
  ];
  for (const text of [...bad(token), token.slice(0, -4), challenge]) {
    assert.equal(await opened(seen).refresh(text), 'ended');
    await opened(seen).revoke(text);
  }
  for (const text of [...bad(challenge), challenge.slice(0, -4), token])
    assert.equal(await opened(seen).replacePassword(text, 'a new password'), 'expired');
  assert.equal(await opened(seen, 'another key').refresh(token), 'ended');
  assert.deepEqual(seen, []);
});
