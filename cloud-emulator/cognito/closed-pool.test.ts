import assert from 'node:assert/strict';
import {
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminInitiateAuthCommand,
  type AdminInitiateAuthCommandOutput,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  type CognitoIdentityProviderClient,
  DeleteUserCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { closedPool, examplePool } from './example-pool.ts';
import { type ExamplePools, openExamplePools } from './test-pools.ts';
import { codeAt } from './totp.ts';

const UserPoolId = closedPool.poolId;
const ClientId = closedPool.clients[0]?.clientId ?? '';
const password = 'permanent-1';
const wrong = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

describe('a user pool that only a server signs in to', () => {
  let pools: ExamplePools;
  let client: CognitoIdentityProviderClient;
  let number = 0;
  let Username = '';
  const asked: unknown[] = [];

  const migrate = async (_arn: string, event: object): Promise<unknown> => {
    const { request, response } = event as {
      request: { validationData: Record<string, string> };
      response: object;
    };
    asked.push(request.validationData);
    if (request.validationData?.proof !== 'right') throw new Error('Nobody we know');
    return {
      ...event,
      response: { ...response, userAttributes: {}, finalUserStatus: 'CONFIRMED', messageAction: 'SUPPRESS' },
    };
  };

  beforeAll(async () => {
    pools = await openExamplePools([examplePool, closedPool], migrate);
    client = pools.client;
  });
  beforeEach(() => {
    pools.now = Date.now();
    number += 1;
    Username = `+2547000001${String(number).padStart(2, '0')}`;
  });
  afterAll(() => pools.close());

  const signIn = (PASSWORD = password, ClientMetadata?: Record<string, string>, USERNAME = Username) =>
    client.send(
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD },
        ClientMetadata,
      }),
    );
  const answer = (
    { ChallengeName, Session, ChallengeParameters }: Partial<AdminInitiateAuthCommandOutput>,
    responses: Record<string, string> = {},
  ) =>
    client.send(
      new AdminRespondToAuthChallengeCommand({
        UserPoolId,
        ClientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: ChallengeParameters?.USER_ID_FOR_SRP ?? '', ...responses },
      }),
    );
  const create = async () => {
    const user = { UserPoolId, Username };
    await client.send(
      new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', TemporaryPassword: 'temporary-1' }),
    );
    await client.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  };
  const enrolled = async (): Promise<string> => {
    await create();
    const setup = await signIn();
    assert.equal(setup.ChallengeName, 'MFA_SETUP');
    const { SecretCode = '', Session } = await client.send(
      new AssociateSoftwareTokenCommand({ Session: setup.Session }),
    );
    const verified = await client.send(
      new VerifySoftwareTokenCommand({ Session, UserCode: codeAt(SecretCode, pools.now) }),
    );
    assert.equal(verified.Status, 'SUCCESS');
    const done = await answer({ ...setup, Session: verified.Session });
    assert.ok(done.AuthenticationResult?.IdToken);
    return SecretCode;
  };
  const tokens = async () => {
    const secret = await enrolled();
    pools.now += 60_000;
    const done = await answer(await signIn(), { SOFTWARE_TOKEN_MFA_CODE: codeAt(secret, pools.now) });
    return done.AuthenticationResult ?? {};
  };

  it('takes no password from a browser', async () => {
    await create();
    for (const AuthFlow of ['USER_PASSWORD_AUTH', 'USER_SRP_AUTH', 'USER_AUTH', 'CUSTOM_AUTH'] as const)
      await assert.rejects(
        client.send(
          new InitiateAuthCommand({
            ClientId,
            AuthFlow,
            AuthParameters: { USERNAME: Username, PASSWORD: password },
          }),
        ),
        { name: 'InvalidParameterException' },
      );
  });

  it('asks for an authenticator, enrols it once, and takes each of its codes once', async () => {
    const secret = await enrolled();
    pools.now += 60_000;
    const challenge = await signIn();
    assert.equal(challenge.ChallengeName, 'SOFTWARE_TOKEN_MFA');
    await assert.rejects(answer(challenge, { SOFTWARE_TOKEN_MFA_CODE: '000000' }), {
      name: 'CodeMismatchException',
    });
    const code = { SOFTWARE_TOKEN_MFA_CODE: codeAt(secret, pools.now) };
    assert.ok((await answer(challenge, code)).AuthenticationResult?.AccessToken);
    await assert.rejects(answer(await signIn(), code), { name: 'ExpiredCodeException' });
  });

  it('does not take the session of one step for another', async () => {
    await create();
    const setup = await signIn();
    await assert.rejects(answer(setup), { name: 'NotAuthorizedException' });
    await assert.rejects(
      answer({ ...setup, ChallengeName: 'SOFTWARE_TOKEN_MFA' }, { SOFTWARE_TOKEN_MFA_CODE: '123456' }),
      { name: 'NotAuthorizedException' },
    );
    await assert.rejects(
      client.send(new VerifySoftwareTokenCommand({ Session: setup.Session, UserCode: '123456' })),
      { name: 'NotAuthorizedException' },
    );
  });

  it('counts wrong codes as it counts wrong passwords', async () => {
    const secret = await enrolled();
    pools.now += 60_000;
    const challenge = await signIn();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await assert.rejects(answer(challenge, { SOFTWARE_TOKEN_MFA_CODE: '000000' }));
    await assert.rejects(answer(challenge, { SOFTWARE_TOKEN_MFA_CODE: codeAt(secret, pools.now) }), {
      name: 'NotAuthorizedException',
      message: 'Password attempts exceeded',
    });
  });

  it('enrols anew when the authenticator was taken away', async () => {
    await enrolled();
    await client.send(new AdminDeleteSoftwareTokenCommand({ UserPoolId, Username }));
    assert.equal((await signIn()).ChallengeName, 'MFA_SETUP');
  });

  it('makes the user whom the migration trigger vouches for, with the password that was typed', async () => {
    await assert.rejects(signIn('chosen-by-me-1'), wrong);
    await assert.rejects(signIn('chosen-by-me-1', { proof: 'none' }), wrong);
    assert.equal((await signIn('chosen-by-me-1', { proof: 'right' })).ChallengeName, 'MFA_SETUP');
    assert.deepEqual(asked.at(-1), { proof: 'right' });
    assert.equal((await signIn('chosen-by-me-1')).ChallengeName, 'MFA_SETUP');
    await assert.rejects(signIn('another-one-1', { proof: 'right' }), wrong);
  });

  it('shows and lets change only what its client may, to whom holds an access token', async () => {
    const { AccessToken, IdToken } = await tokens();
    assert.equal(decodeJwt(IdToken ?? '').phone_number, undefined);
    await assert.rejects(
      client.send(
        new UpdateUserAttributesCommand({
          AccessToken,
          UserAttributes: [{ Name: 'phone_number', Value: '+254700000999' }],
        }),
      ),
      { name: 'NotAuthorizedException' },
    );
    const UserAttributes = [{ Name: 'name', Value: 'Achieng' }];
    await client.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }));
    await client.send(
      new ChangePasswordCommand({
        AccessToken,
        PreviousPassword: password,
        ProposedPassword: 'changed-1234',
      }),
    );
    await assert.rejects(
      client.send(
        new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: false } }),
      ),
      { name: 'InvalidParameterException' },
    );
    await client.send(new DeleteUserCommand({ AccessToken }));
    await assert.rejects(client.send(new GetUserCommand({ AccessToken })), {
      name: 'NotAuthorizedException',
    });
  });

  it('takes an ID token for no access token', async () => {
    const { IdToken } = await tokens();
    const refused = { name: 'NotAuthorizedException', message: 'Invalid Access Token' };
    await assert.rejects(client.send(new GetUserCommand({ AccessToken: IdToken })), refused);
    await assert.rejects(client.send(new DeleteUserCommand({ AccessToken: IdToken })), refused);
  });

  it('lets nobody sign up or ask for a code', async () => {
    await create();
    await assert.rejects(client.send(new SignUpCommand({ ClientId, Username, Password: password })), {
      name: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    });
    await assert.rejects(client.send(new ForgotPasswordCommand({ ClientId, Username })), {
      name: 'NotAuthorizedException',
    });
  });

  it('keeps two pools apart: users, clients and tokens', async () => {
    await create();
    await assert.rejects(
      client.send(
        new InitiateAuthCommand({
          ClientId: examplePool.clients[0]?.clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: Username, PASSWORD: password },
        }),
      ),
      wrong,
    );
  });
});
