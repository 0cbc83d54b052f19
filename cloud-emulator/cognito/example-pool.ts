import type { PoolDescription } from './pool.ts';

const policy = { MinimumLength: 8, RequireNumbers: true, TemporaryPasswordValidityDays: 7 };

/** The user pool of the emulator's tests: open to sign-in from a browser. */
export const examplePool: PoolDescription = {
  poolId: 'us-east-1_Example01',
  region: 'us-east-1',
  properties: { UsernameAttributes: ['phone_number'], Policies: { PasswordPolicy: policy } },
  clients: [
    {
      clientId: 'exampleclient',
      properties: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        AccessTokenValidity: 30,
        TokenValidityUnits: { AccessToken: 'minutes' },
        EnableTokenRevocation: true,
        PreventUserExistenceErrors: 'ENABLED',
      },
    },
  ],
  groups: [{ GroupName: 'editor' }],
};

/** One that only a server signs in to, with a second factor, closed attributes and a migration trigger. */
export const closedPool: PoolDescription = {
  poolId: 'us-east-1_Example02',
  region: 'us-east-1',
  properties: {
    UsernameAttributes: ['phone_number'],
    Policies: { PasswordPolicy: policy },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
    MfaConfiguration: 'ON',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    LambdaConfig: { UserMigration: 'arn:aws:lambda:us-east-1:000000000000:function:migrate' },
  },
  clients: [
    {
      clientId: 'closedclient',
      properties: {
        ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        ReadAttributes: ['name'],
        WriteAttributes: ['name'],
        AuthSessionValidity: 15,
        EnableTokenRevocation: true,
        PreventUserExistenceErrors: 'ENABLED',
      },
    },
  ],
  groups: [],
};
