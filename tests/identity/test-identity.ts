import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserMigrationTriggerEvent } from 'aws-lambda';
import { type Cognito, openCognito } from '../../cloud-emulator/cognito/service.ts';
import { Clock } from '../../cloud-emulator/endpoint/clock.ts';
import { openSns, type Sns } from '../../cloud-emulator/sns/service.ts';
import { admitUser } from '../../functions/identity/admit-user.ts';
import { openTestTable, type TestTable } from '../table/test-table.ts';

const pool = {
  poolId: 'us-east-1_Identity1',
  region: 'us-east-1',
  properties: {
    UsernameAttributes: ['phone_number'],
    Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 7 } },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    LambdaConfig: { UserMigration: 'arn:aws:lambda:us-east-1:000000000000:function:admit-user' },
  },
  clients: [
    {
      clientId: 'identityclient',
      properties: {
        ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        AccessTokenValidity: 30,
        IdTokenValidity: 30,
        TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes' },
        AuthSessionValidity: 15,
        EnableTokenRevocation: true,
        PreventUserExistenceErrors: 'ENABLED',
      },
    },
  ],
  groups: [{ GroupName: 'officer' }, { GroupName: 'county-nairobi' }, { GroupName: 'county-kisumu' }],
};

export type TestIdentity = TestTable & {
  sns: Sns;
  cognito: Cognito;
  clock: Clock;
  key: string;
  /** A user of the pool as a command makes staff: with a password of their own, or one that works once. */
  makeUser(phone: string, password: string, once?: 'once'): Promise<string>;
  /** Puts a user into a group of staff. */
  join(phone: string, group: string): Promise<void>;
};

const key = 'a key of the tests';

/** The pool's trigger, run here as Lambda would run it. */
const trigger = (_functionArn: string, event: object): Promise<unknown> =>
  admitUser({ secret: async () => key }, event as UserMigrationTriggerEvent);

const makeUser = async (phone: string, password: string, once?: 'once'): Promise<string> => {
  const client = new CognitoIdentityProviderClient({});
  const user = { UserPoolId: pool.poolId, Username: `+${phone}` };
  const { User } = await client.send(
    new AdminCreateUserCommand({ ...user, TemporaryPassword: password, MessageAction: 'SUPPRESS' }),
  );
  if (!once)
    await client.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  client.destroy();
  return User?.Username ?? '';
};

const joinGroup = async (phone: string, GroupName: string): Promise<void> => {
  const client = new CognitoIdentityProviderClient({});
  const user = { UserPoolId: pool.poolId, Username: `+${phone}` };
  await client.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
  client.destroy();
};

/** The table, the user pool and SNS, where this process's AWS clients find them by their environment. */
export const openTestIdentity = async (): Promise<TestIdentity> => {
  const testTable = await openTestTable();
  const folder = await mkdtemp(join(tmpdir(), 'identity-'));
  const clock = new Clock();
  const cognito = await openCognito(join(folder, 'cognito'), [pool], clock.now, trigger);
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
    key,
    makeUser,
    join: joinGroup,
    close: async () => {
      await testTable.close();
      await cognito.close();
      await sns.close();
      await rm(folder, { recursive: true });
    },
  };
};
