import type { PoolDescription } from './pool.ts';

/** The user pool of the emulator's tests. */
export const examplePool: PoolDescription = {
  poolId: 'us-east-1_Example01',
  region: 'us-east-1',
  properties: {
    UsernameAttributes: ['phone_number'],
    Policies: {
      PasswordPolicy: { MinimumLength: 8, RequireNumbers: true, TemporaryPasswordValidityDays: 7 },
    },
  },
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
