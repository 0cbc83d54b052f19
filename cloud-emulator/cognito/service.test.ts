import assert from 'node:assert/strict';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { runAndKill } from '../storage/killed-process.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { examplePool } from './example-pool.ts';
import { openCognito } from './service.ts';
import { type ExamplePools, openExamplePools } from './test-pools.ts';

const UserPoolId = examplePool.poolId;
const ClientId = examplePool.clients[0]?.clientId ?? '';
const issuer = `https://cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`;
const minute = 60_000;
const day = 24 * 60 * minute;
const wrong = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

describe('Cognito on one machine answers as AWS does', () => {
  let pools: ExamplePools;
  let client: CognitoIdentityProviderClient;
  let number = 0;
  let Username = '';

  beforeAll(async () => {
    pools = await openExamplePools([examplePool]);
    client = pools.client;
  });
  beforeEach(() => {
    pools.now = Date.now();
    number += 1;
    Username = `+2547000000${String(number).padStart(2, '0')}`;
  });
  afterAll(() => pools.close());

  const create = (TemporaryPassword = 'temporary-1', phone = Username) =>
    client.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: phone,
        TemporaryPassword,
        MessageAction: 'SUPPRESS',
      }),
    );
  const signIn = (PASSWORD: string, USERNAME = Username) =>
    client.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD },
      }),
    );
  const answer = (Session: string | undefined, NEW_PASSWORD: string, USERNAME = Username) =>
    client.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME, NEW_PASSWORD },
      }),
    );
  const refresh = (REFRESH_TOKEN = '') =>
    client.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN },
      }),
    );
  const setPassword = (Password: string, Permanent: boolean) =>
    client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent }));
  const confirmed = async (): Promise<AuthenticationResultType> => {
    await create();
    await setPassword('permanent-1', true);
    const { AuthenticationResult } = await signIn('permanent-1');
    assert.ok(AuthenticationResult);
    return AuthenticationResult;
  };

  it('makes the sub the user name, and signs in by phone number', async () => {
    const { User } = await create();
    assert.match(User?.Username ?? '', /^[0-9a-f-]{36}$/);
    assert.equal(User?.UserStatus, 'FORCE_CHANGE_PASSWORD');
    const byPhone = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
    assert.equal(byPhone.Username, User?.Username);
    assert.ok(
      byPhone.UserAttributes?.some(({ Name, Value }) => Name === 'phone_number' && Value === Username),
    );
  });

  it('refuses a second user with the same phone number, also when both are made at once', async () => {
    const results = await Promise.allSettled([create(), create()]);
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    await assert.rejects(create(), { name: 'UsernameExistsException' });
  });

  it('checks the temporary password before it asks for a new one', async () => {
    await create('temporary-1');
    await assert.rejects(signIn('guess-1234'), wrong);
    const { ChallengeName, Session } = await signIn('temporary-1');
    assert.equal(ChallengeName, 'NEW_PASSWORD_REQUIRED');
    assert.ok(Session);
  });

  it('says the same of an unknown user and of a wrong password', async () => {
    await confirmed();
    await assert.rejects(signIn('guess-1234'), wrong);
    await assert.rejects(signIn('guess-1234', '+254799999999'), wrong);
  });

  it('refuses a temporary password after its days', async () => {
    await create('temporary-1');
    pools.now += 7 * day + minute;
    await assert.rejects(signIn('temporary-1'), {
      name: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    });
    await setPassword('temporary-2', false);
    assert.equal((await signIn('temporary-2')).ChallengeName, 'NEW_PASSWORD_REQUIRED');
  });

  it('takes a challenge session once, from its user, within three minutes', async () => {
    await create();
    const other = '+254711111111';
    await create('temporary-1', other);
    const first = await signIn('temporary-1');
    const mismatch = { name: 'NotAuthorizedException', message: /Invalid session for the user/ };
    await assert.rejects(answer(first.Session, 'brand-new-1', other), mismatch);
    await assert.rejects(answer('x'.repeat(40), 'brand-new-1'), mismatch);
    pools.now += 4 * minute;
    await assert.rejects(answer(first.Session, 'brand-new-1'), mismatch);
    const second = await signIn('temporary-1');
    assert.ok((await answer(second.Session, 'brand-new-1')).AuthenticationResult?.RefreshToken);
    await assert.rejects(answer(second.Session, 'brand-new-2'), mismatch);
    assert.ok((await signIn('brand-new-1')).AuthenticationResult);
  });

  it('keeps the password policy wherever a password is set', async () => {
    const weak = { name: 'InvalidPasswordException' };
    await assert.rejects(create('short-1'), weak);
    await create();
    await assert.rejects(setPassword('no-numbers', true), weak);
    const { Session } = await signIn('temporary-1');
    await assert.rejects(answer(Session, 'no-numbers'), weak);
    assert.ok((await answer(Session, 'with-numbers-1')).AuthenticationResult);
  });

  it('puts AWS claims in the access token, signed with a key of this folder', async () => {
    await create();
    await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'editor' }));
    await setPassword('permanent-1', true);
    const { AuthenticationResult: result } = await signIn('permanent-1');
    assert.deepEqual([result?.ExpiresIn, result?.TokenType], [1800, 'Bearer']);
    const { payload } = await jwtVerify(
      result?.AccessToken ?? '',
      createLocalJWKSet(pools.cognito.jwksOf(issuer) ?? { keys: [] }),
      {
        issuer,
        currentDate: new Date(pools.now),
      },
    );
    assert.equal(payload.token_use, 'access');
    assert.equal(payload.client_id, ClientId);
    assert.equal(payload.username, payload.sub);
    assert.deepEqual(payload['cognito:groups'], ['editor']);
    assert.equal(Number(payload.exp) - Number(payload.iat), 1800);
    assert.ok(payload.jti && payload.origin_jti && payload.auth_time);
    const groups = await client.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }));
    assert.deepEqual(
      groups.Groups?.map(({ GroupName }) => GroupName),
      ['editor'],
    );
  });

  it('refreshes within the same session until the token is revoked', async () => {
    const first = await confirmed();
    const { AuthenticationResult: second } = await refresh(first.RefreshToken);
    assert.equal(second?.RefreshToken, undefined);
    assert.equal(
      decodeJwt(second?.AccessToken ?? '').origin_jti,
      decodeJwt(first.AccessToken ?? '').origin_jti,
    );
    await client.send(new RevokeTokenCommand({ ClientId, Token: first.RefreshToken }));
    await assert.rejects(refresh(first.RefreshToken), { name: 'NotAuthorizedException' });
    await assert.rejects(refresh('never-issued'), { name: 'NotAuthorizedException' });
    assert.ok((await signIn('permanent-1')).AuthenticationResult, 'other sessions are not touched');
  });

  it('ends every session of a user at a global sign-out', async () => {
    const tokens = await confirmed();
    await client.send(new GetUserCommand({ AccessToken: tokens.AccessToken }));
    await client.send(new GlobalSignOutCommand({ AccessToken: tokens.AccessToken }));
    await assert.rejects(refresh(tokens.RefreshToken), { name: 'NotAuthorizedException' });
    await assert.rejects(client.send(new GetUserCommand({ AccessToken: tokens.AccessToken })), {
      name: 'NotAuthorizedException',
    });
    const again = (await signIn('permanent-1')).AuthenticationResult;
    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    await assert.rejects(refresh(again?.RefreshToken), { name: 'NotAuthorizedException' });
  });

  it('locks a user out for ever longer after five wrong passwords', async () => {
    await confirmed();
    for (let attempt = 0; attempt < 5; attempt += 1) await assert.rejects(signIn('guess-1234'), wrong);
    const locked = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' };
    await assert.rejects(signIn('permanent-1'), locked);
    pools.now += 1001;
    await assert.rejects(signIn('guess-1234'), wrong);
    pools.now += 1001;
    await assert.rejects(signIn('permanent-1'), locked);
    pools.now += 1000;
    assert.ok((await signIn('permanent-1')).AuthenticationResult);
  });

  it('moves the sign-in to a changed phone number, and frees it with its user', async () => {
    await confirmed();
    const other = '+254722222222';
    await client.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId,
        Username,
        UserAttributes: [
          { Name: 'phone_number', Value: other },
          { Name: 'phone_number_verified', Value: 'true' },
        ],
      }),
    );
    await assert.rejects(signIn('permanent-1'), wrong);
    assert.ok((await signIn('permanent-1', other)).AuthenticationResult);
    await client.send(new AdminDeleteUserCommand({ UserPoolId, Username: other }));
    await assert.rejects(client.send(new AdminGetUserCommand({ UserPoolId, Username: other })), {
      name: 'UserNotFoundException',
    });
    await create('temporary-1', other);
  });
});

it('keeps every acknowledged user when the process is killed', async () => {
  const folder = await temporaryFolder();
  const said = await runAndKill(
    new URL('./creator.ts', import.meta.url),
    [folder],
    (lines) => lines.length >= 40,
  );
  const cognito = await openCognito(folder, [examplePool]);
  const call = { caller: 'test', signal: new AbortController().signal };
  for (const USERNAME of said) {
    const AuthParameters = { USERNAME, PASSWORD: 'second-123' };
    const result = await cognito.answer(
      'InitiateAuth',
      { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters },
      call,
    );
    assert.ok((result as { AuthenticationResult?: unknown }).AuthenticationResult);
  }
  await cognito.close();
});
