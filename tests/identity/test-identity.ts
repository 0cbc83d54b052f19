import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cognito, openCognito } from '../../cloud-emulator/cognito/service.ts';
import { Clock } from '../../cloud-emulator/endpoint/clock.ts';
import { openSns, type Sns } from '../../cloud-emulator/sns/service.ts';
import { openTestTable, type TestTable } from '../table/test-table.ts';

const pool = {
  poolId: 'us-east-1_Identity1',
  region: 'us-east-1',
  properties: {
    UsernameAttributes: ['phone_number'],
    Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } },
  },
  clients: [
    {
      clientId: 'identityclient',
      properties: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        AccessTokenValidity: 30,
        TokenValidityUnits: { AccessToken: 'minutes' },
        EnableTokenRevocation: true,
        PreventUserExistenceErrors: 'ENABLED',
      },
    },
  ],
  groups: [{ GroupName: 'officer' }, { GroupName: 'county-nairobi' }, { GroupName: 'county-kisumu' }],
};

export type TestIdentity = TestTable & { sns: Sns; cognito: Cognito; clock: Clock; key: string };

/** The table, the user pool and SNS, where this process's AWS clients find them by their environment. */
export const openTestIdentity = async (): Promise<TestIdentity> => {
  const testTable = await openTestTable();
  const folder = await mkdtemp(join(tmpdir(), 'identity-'));
  const clock = new Clock();
  const cognito = await openCognito(join(folder, 'cognito'), [pool], clock.now);
  const sns = await openSns(join(folder, 'sns'), testTable.faults);
  testTable.endpoint.add(cognito);
  testTable.endpoint.add(sns);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: testTable.endpoint.url,
    AWS_REGION: pool.region,
    AWS_ACCESS_KEY_ID: 'tests',
    AWS_SECRET_ACCESS_KEY: 'local',
    USER_POOL_ID: pool.poolId,
    USER_POOL_CLIENT_ID: pool.clients[0]?.clientId,
    SENDER_ID: 'KNEC',
  });
  return {
    ...testTable,
    sns,
    cognito,
    clock,
    key: 'a key of the tests',
    close: async () => {
      await testTable.close();
      await cognito.close();
      await sns.close();
      await rm(folder, { recursive: true });
    },
  };
};
